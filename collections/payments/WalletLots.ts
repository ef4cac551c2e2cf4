import type { CollectionConfig } from 'payload'
import { WALLET_KINDS } from '@/rules/payments/wallet/walletKinds'
import { staffOrOwner, writtenByOperations } from '../access'
import { instant, label, paise, staffOnly } from '../fields'

/** Money that came into a wallet at once: paid in, or promotional with its expiry. */
export const WalletLots: CollectionConfig<'wallet-lots'> = {
  slug: 'wallet-lots',
  labels: { singular: label('Wallet lot', 'वॉलेट खंड'), plural: label('Wallet lots', 'वॉलेट खंड') },
  access: { ...writtenByOperations, read: staffOrOwner('payments.read', 'user') },
  admin: { hidden: true },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  fields: [
    {
      name: 'wallet',
      type: 'relationship',
      relationTo: 'wallets',
      label: label('Wallet', 'वॉलेट'),
      required: true,
      index: true,
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
      name: 'kind',
      type: 'select',
      label: label('Kind', 'प्रकार'),
      required: true,
      options: Object.entries(WALLET_KINDS).map(([value, text]) => ({ value, label: text })),
    },
    paise({ name: 'amount', label: label('Amount', 'राशि'), required: true }),
    paise({ name: 'rest', label: label('Left', 'शेष'), required: true, defaultValue: 0 }),
    instant('expiresAt', label('Expires', 'समाप्ति')),
    {
      name: 'reason',
      type: 'text',
      label: label('Reason', 'कारण'),
      maxLength: 500,
      access: staffOnly,
    },
  ],
}
