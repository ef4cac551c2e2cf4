import type { CollectionConfig } from 'payload'
import { DOCUMENT_ROUTES } from '@/api/payments/documents'
import { endpointsOf } from '@/kit/route'
import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { derived, hiddenText, label, overview, paise, whereFilled } from '../fields'

/** Said by the overview. */
const IN_CARD = { hidden: true }

/** An issued document: numbered without gaps, its content frozen, rendered byte-equal from it. */
export const TaxDocuments: CollectionConfig<'tax-documents'> = {
  slug: 'tax-documents',
  labels: {
    singular: label('Tax document', 'कर दस्तावेज़'),
    plural: label('Tax documents', 'कर दस्तावेज़'),
  },
  access: { ...writtenByOperations, read: staffOrOwner('payments.read', 'user') },
  admin: {
    useAsTitle: 'number',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['number', 'total', 'kind', 'user', 'order', 'issuedAt'],
    listSearchableFields: ['number', 'order.code', 'user.name', 'user.email', 'user.phone'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(DOCUMENT_ROUTES, 'tax-documents') as CollectionConfig['endpoints'],
  lockDocuments: false,
  defaultSort: '-issuedAt',
  fields: [
    overview('payments/tax/DocumentOverview#DocumentOverview'),
    {
      name: 'number',
      type: 'text',
      label: label('Number', 'संख्या'),
      required: true,
      unique: true,
      admin: IN_CARD,
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      index: true,
      options: Object.entries(TAX_DOCUMENT_KINDS).map(([value, { en, hi }]) => ({
        value,
        label: { en, hi },
      })),
      admin: IN_CARD,
    },
    {
      name: 'fiscalYear',
      type: 'text',
      label: label('Financial year', 'वित्त वर्ष'),
      required: true,
      index: true,
      admin: IN_CARD,
    },
    hiddenText('key', { unique: true }),
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      required: true,
      index: true,
      admin: IN_CARD,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
      admin: IN_CARD,
    },
    {
      name: 'transaction',
      type: 'relationship',
      relationTo: 'transactions',
      label: label('Transaction', 'लेन-देन'),
      admin: IN_CARD,
    },
    {
      name: 'against',
      type: 'relationship',
      relationTo: 'tax-documents',
      label: label('Against', 'किसके विरुद्ध'),
      admin: IN_CARD,
    },
    paise({
      name: 'taxable',
      label: label('Taxable value', 'कर योग्य मूल्य'),
      required: true,
      admin: IN_CARD,
    }),
    paise({
      name: 'cgst',
      label: label('CGST', 'सीजीएसटी'),
      required: true,
      admin: { ...whereFilled('cgst'), ...IN_CARD },
    }),
    paise({
      name: 'sgst',
      label: label('SGST', 'एसजीएसटी'),
      required: true,
      admin: { ...whereFilled('sgst'), ...IN_CARD },
    }),
    paise({
      name: 'igst',
      label: label('IGST', 'आईजीएसटी'),
      required: true,
      admin: { ...whereFilled('igst'), ...IN_CARD },
    }),
    paise({ name: 'total', label: label('Total', 'कुल'), required: true, admin: IN_CARD }),
    {
      name: 'issuedAt',
      type: 'date',
      label: label('Issued', 'जारी'),
      index: true,
      access: derived,
      admin: { ...IN_CARD, date: { displayFormat: 'd MMM yyyy, HH:mm' } },
    },
    hiddenText('sealedContent'),
  ],
}
