import type { CollectionConfig } from 'payload'
import { JOURNAL_CAUSES } from '@/rules/payments/causes'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { label, whereFilled } from '../fields'

/** A movement of money: a unique key and what caused it. Append-only, also for SQL (see migrations). */
export const Journals: CollectionConfig<'journals'> = {
  slug: 'journals',
  labels: { singular: label('Journal', 'जर्नल'), plural: label('Journals', 'जर्नल') },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'key',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['createdAt', 'cause', 'order', 'key'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  fields: [
    { name: 'key', type: 'text', label: label('Key', 'कुंजी'), required: true, unique: true },
    {
      name: 'cause',
      type: 'select',
      label: label('Cause', 'कारण'),
      required: true,
      index: true,
      options: Object.entries(JOURNAL_CAUSES).map(([value, text]) => ({ value, label: text })),
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      index: true,
      admin: whereFilled('order'),
    },
    {
      name: 'transaction',
      type: 'relationship',
      relationTo: 'transactions',
      label: label('Transaction', 'लेन-देन'),
      index: true,
      admin: whereFilled('transaction'),
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      index: true,
      admin: whereFilled('user'),
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'admins',
      label: label('By', 'द्वारा'),
      admin: whereFilled('by'),
    },
    {
      name: 'note',
      type: 'text',
      label: label('Note', 'नोट'),
      maxLength: 500,
      admin: whereFilled('note'),
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
