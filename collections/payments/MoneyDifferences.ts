import type { CollectionConfig } from 'payload'
import { DIFFERENCE_KINDS, DIFFERENCE_STATUSES } from '@/rules/payments/books/differenceKinds'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { hiddenText, instant, label, paise, status } from '../fields'

/** What the nightly reconciliation found, with its evidence and a proposed repair. */
export const MoneyDifferences: CollectionConfig<'money-differences'> = {
  slug: 'money-differences',
  labels: {
    singular: label('Difference', 'अंतर'),
    plural: label('Differences', 'अंतर'),
  },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'reference',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['reference', 'kind', 'status', 'expected', 'found', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  fields: [
    hiddenText('key', { unique: true }),
    { name: 'reference', type: 'text', label: label('About', 'विषय'), required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      index: true,
      options: Object.entries(DIFFERENCE_KINDS).map(([value, text]) => ({ value, label: text })),
    },
    status({
      label: label('Status', 'स्थिति'),
      options: DIFFERENCE_STATUSES,
      defaultValue: 'open',
    }),
    {
      name: 'transaction',
      type: 'relationship',
      relationTo: 'transactions',
      label: label('Transaction', 'लेन-देन'),
      index: true,
    },
    paise({ name: 'expected', label: label('Here', 'यहाँ') }),
    paise({ name: 'found', label: label('At the gateway', 'गेटवे पर') }),
    {
      name: 'evidence',
      type: 'textarea',
      label: label('Evidence', 'प्रमाण'),
      admin: { readOnly: true },
    },
    {
      name: 'proposal',
      type: 'textarea',
      label: label('Proposed repair', 'प्रस्तावित सुधार'),
      admin: { readOnly: true },
    },
    { name: 'decision', type: 'text', label: label('Decision', 'निर्णय'), maxLength: 500 },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'admins',
      label: label('Decided by', 'निर्णयकर्ता'),
    },
    instant('decidedAt', label('Decided', 'निर्णय')),
  ],
}
