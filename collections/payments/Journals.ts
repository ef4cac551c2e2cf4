import type { CollectionConfig } from 'payload'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { label } from '../fields'

/** A movement of money: a unique key and what caused it. Append-only, also for SQL (see migrations). */
export const Journals: CollectionConfig<'journals'> = {
  slug: 'journals',
  labels: { singular: label('Journal', 'जर्नल'), plural: label('Journals', 'जर्नल') },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'key',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['key', 'cause', 'order', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  fields: [
    { name: 'key', type: 'text', label: label('Key', 'कुंजी'), required: true, unique: true },
    {
      name: 'cause',
      type: 'select',
      label: label('Cause', 'कारण'),
      required: true,
      options: [{ value: 'capture', label: label('Payment captured', 'भुगतान प्राप्त') }],
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      index: true,
    },
    {
      name: 'transaction',
      type: 'relationship',
      relationTo: 'transactions',
      label: label('Transaction', 'लेन-देन'),
      index: true,
    },
    {
      name: 'postings',
      type: 'join',
      collection: 'postings',
      on: 'journal',
      label: label('Postings', 'प्रविष्टियाँ'),
      admin: { allowCreate: false, defaultColumns: ['account', 'amount'] },
    },
  ],
}
