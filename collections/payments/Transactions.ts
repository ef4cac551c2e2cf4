import type { CollectionConfig } from 'payload'
import {
  GATEWAY_STATUSES,
  TRANSACTION_FLAGS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
} from '@/rules/payments/transactionFlow'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { derived, label, paise, status } from '../fields'

const optionsOf = (rows: Record<string, { en: string; hi: string }>) =>
  Object.entries(rows).map(([value, text]) => ({ value, label: text }))

/** One row per payment (or attempt) at the gateway. */
export const Transactions: CollectionConfig<'transactions'> = {
  slug: 'transactions',
  labels: { singular: label('Transaction', 'लेन-देन'), plural: label('Transactions', 'लेन-देन') },
  access: { ...writtenByOperations, read: staffOrOwner('payments.read', 'user') },
  admin: {
    useAsTitle: 'gatewayPaymentId',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: [
      'gatewayPaymentId',
      'order',
      'amount',
      'status',
      'method',
      'flag',
      'createdAt',
    ],
    listSearchableFields: ['gatewayPaymentId', 'gatewayOrderId', 'order.code'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'key',
      type: 'text',
      label: label('Key', 'कुंजी'),
      required: true,
      unique: true,
      access: derived,
      hidden: true,
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      defaultValue: 'payment',
      options: optionsOf(TRANSACTION_KINDS),
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      index: true,
    },
    {
      name: 'gatewayOrderId',
      type: 'text',
      label: label('Gateway order', 'गेटवे ऑर्डर'),
      index: true,
    },
    {
      name: 'gatewayPaymentId',
      type: 'text',
      label: label('Gateway payment', 'गेटवे भुगतान'),
      unique: true,
    },
    paise({ name: 'amount', label: label('Amount', 'राशि'), required: true }),
    {
      name: 'currency',
      type: 'text',
      label: label('Currency', 'मुद्रा'),
      required: true,
      defaultValue: 'INR',
    },
    status({
      label: label('Status', 'स्थिति'),
      options: TRANSACTION_STATUSES,
      defaultValue: 'pending',
    }),
    {
      name: 'gatewayStatus',
      type: 'select',
      label: label('At the gateway', 'गेटवे पर'),
      options: optionsOf(GATEWAY_STATUSES),
      defaultValue: 'created',
      required: true,
      access: derived,
    },
    { name: 'method', type: 'text', label: label('Method', 'माध्यम') },
    {
      name: 'flag',
      type: 'select',
      label: label('Needs attention', 'ध्यान दें'),
      options: optionsOf(TRANSACTION_FLAGS),
      index: true,
      access: derived,
    },
    { name: 'settledBy', type: 'text', label: label('Heard from', 'सूचना स्रोत'), access: derived },
    {
      name: 'nextCheckAt',
      type: 'date',
      label: label('Next check', 'अगली जाँच'),
      index: true,
      access: derived,
      admin: { hidden: true },
    },
    {
      name: 'checks',
      type: 'number',
      label: label('Checks', 'जाँच'),
      defaultValue: 0,
      access: derived,
      admin: { hidden: true },
    },
  ],
}
