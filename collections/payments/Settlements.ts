import type { CollectionConfig } from 'payload'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { instant, label, paise } from '../fields'

/** Money that the gateway sent to the bank: what came in, less refunds and fees. */
export const Settlements: CollectionConfig<'settlements'> = {
  slug: 'settlements',
  labels: {
    singular: label('Settlement', 'निपटान'),
    plural: label('Settlements', 'निपटान'),
  },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'gatewaySettlementId',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: [
      'settledAt',
      'amount',
      'captured',
      'refunded',
      'fees',
      'tax',
      'utr',
      'gatewaySettlementId',
    ],
    listSearchableFields: ['gatewaySettlementId', 'utr'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-settledAt',
  fields: [
    {
      name: 'gatewaySettlementId',
      type: 'text',
      label: label('Settlement', 'निपटान'),
      required: true,
      unique: true,
    },
    { name: 'utr', type: 'text', label: label('Bank reference (UTR)', 'बैंक संदर्भ (यूटीआर)') },
    paise({ name: 'amount', label: label('To the bank', 'बैंक में'), required: true }),
    paise({ name: 'captured', label: label('Payments', 'भुगतान'), required: true }),
    paise({ name: 'refunded', label: label('Refunds', 'वापसी'), required: true }),
    paise({ name: 'fees', label: label('Fees without tax', 'शुल्क (कर रहित)'), required: true }),
    paise({ name: 'tax', label: label('Tax on fees', 'शुल्क पर कर'), required: true }),
    instant('settledAt', label('Settled', 'निपटान तिथि')),
  ],
}
