import type { CollectionConfig } from 'payload'
import { ACCOUNTS } from '@/rules/payments/accounts'
import { staff, writtenByOperations } from '../access'
import { label } from '../fields'

/** One line of a journal, in paise: debit positive, credit negative. */
export const Postings: CollectionConfig<'postings'> = {
  slug: 'postings',
  labels: { singular: label('Posting', 'प्रविष्टि'), plural: label('Postings', 'प्रविष्टियाँ') },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: { hidden: true },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  fields: [
    {
      name: 'journal',
      type: 'relationship',
      relationTo: 'journals',
      label: label('Journal', 'जर्नल'),
      required: true,
      index: true,
    },
    {
      name: 'account',
      type: 'select',
      label: label('Account', 'खाता'),
      required: true,
      index: true,
      options: Object.entries(ACCOUNTS).map(([value, { en, hi }]) => ({
        value,
        label: { en, hi },
      })),
    },
    {
      name: 'amount',
      type: 'number',
      label: label('Amount', 'राशि'),
      required: true,
      admin: { components: { Cell: '/src/admin/cells/PaiseCell#PaiseCell' } },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      index: true,
    },
    {
      name: 'lot',
      type: 'relationship',
      relationTo: 'wallet-lots',
      label: label('Lot', 'खंड'),
      index: true,
    },
  ],
}
