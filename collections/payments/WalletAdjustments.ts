import type { CollectionConfig } from 'payload'
import { ADJUSTMENT_KINDS, ADJUSTMENT_STATUSES } from '@/rules/payments/wallet/walletKinds'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { instant, label, overview, paise, status } from '../fields'

/** A credit or debit by staff, with its reason; large ones are approved by a second person. */
export const WalletAdjustments: CollectionConfig<'wallet-adjustments'> = {
  slug: 'wallet-adjustments',
  labels: {
    singular: label('Wallet adjustment', 'वॉलेट समायोजन'),
    plural: label('Wallet adjustments', 'वॉलेट समायोजन'),
  },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'reason',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['reason', 'amount', 'status', 'user', 'kind', 'requestedBy', 'createdAt'],
    listSearchableFields: ['reason', 'user.name', 'user.email', 'user.phone'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  fields: [
    overview('payments/wallet/AdjustmentOverview#AdjustmentOverview'),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      options: Object.entries(ADJUSTMENT_KINDS).map(([value, text]) => ({ value, label: text })),
      admin: { hidden: true },
    },
    paise({
      name: 'amount',
      label: label('Amount', 'राशि'),
      required: true,
      admin: { hidden: true },
    }),
    {
      name: 'reason',
      type: 'text',
      label: label('Reason', 'कारण'),
      required: true,
      maxLength: 500,
      admin: { hidden: true },
    },
    status({
      label: label('Status', 'स्थिति'),
      options: ADJUSTMENT_STATUSES,
      defaultValue: 'waiting',
    }),
    instant('expiresAt', label('Credit expires', 'राशि की समाप्ति')),
    {
      name: 'requestedBy',
      type: 'relationship',
      relationTo: 'admins',
      label: label('Asked by', 'अनुरोधकर्ता'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'admins',
      label: label('Decided by', 'निर्णयकर्ता'),
      admin: { hidden: true },
    },
    instant('decidedAt', label('Decided', 'निर्णय')),
  ],
}
