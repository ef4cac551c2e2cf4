import type { CollectionConfig } from 'payload'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { clientName, label, overview, paise } from '../fields'

/** What a client has with the practice, in paise. The database keeps it equal to the postings. */
export const Wallets: CollectionConfig<'wallets'> = {
  slug: 'wallets',
  labels: { singular: label('Wallet', 'वॉलेट'), plural: label('Wallets', 'वॉलेट') },
  access: { ...writtenByOperations, read: staffOrOwner('payments.read', 'user') },
  admin: {
    useAsTitle: 'client',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['user', 'paid', 'promo', 'held', 'updatedAt'],
    listSearchableFields: ['user.name', 'user.email', 'user.phone'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-paid',
  fields: [
    overview('payments/wallet/WalletOverview#WalletOverview'),
    clientName,
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      unique: true,
      admin: { hidden: true },
    },
    paise({
      name: 'paid',
      label: label('Paid in', 'जमा धन'),
      required: true,
      defaultValue: 0,
      admin: { hidden: true },
    }),
    paise({
      name: 'promo',
      label: label('Promotional', 'प्रचार राशि'),
      required: true,
      defaultValue: 0,
      admin: { hidden: true },
    }),
    paise({
      name: 'held',
      label: label('Held for unpaid orders', 'बिना भुगतान के ऑर्डर हेतु रोका'),
      required: true,
      defaultValue: 0,
      admin: { hidden: true },
    }),
    {
      name: 'lots',
      type: 'join',
      collection: 'wallet-lots',
      on: 'wallet',
      label: label('Lots', 'खंड'),
      admin: {
        allowCreate: false,
        hidden: true,
        defaultColumns: ['kind', 'amount', 'rest', 'expiresAt', 'createdAt'],
      },
    },
  ],
}
