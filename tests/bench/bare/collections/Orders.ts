import type { CollectionConfig, Where } from 'payload'

/** Orders: a client places his own and reads his own. No price check, no history. */
export const Orders: CollectionConfig = {
  slug: 'orders',
  access: {
    read: ({ req }): Where | boolean => (req.user ? { owner: { equals: req.user.id } } : false),
    create: ({ req }) => Boolean(req.user),
    update: () => false,
    delete: () => false,
  },
  hooks: {
    beforeChange: [
      ({ data, operation, req }) =>
        operation === 'create' && req.user ? { ...data, owner: req.user.id } : data,
    ],
  },
  fields: [
    { name: 'code', type: 'text', index: true },
    { name: 'owner', type: 'relationship', relationTo: 'users', index: true },
    { name: 'service', type: 'relationship', relationTo: 'services', required: true },
    {
      name: 'status',
      type: 'select',
      defaultValue: 'new',
      index: true,
      options: ['new', 'processing', 'delivered', 'completed'],
    },
    { name: 'paymentStatus', type: 'text', defaultValue: 'pending' },
    { name: 'amount', type: 'number' },
    { name: 'currency', type: 'text', defaultValue: 'INR' },
    {
      name: 'breakdown',
      type: 'group',
      fields: ['price', 'discount', 'taxable', 'cgst', 'sgst', 'igst', 'wallet', 'payable'].map(
        (name) => ({ name, type: 'number' as const, defaultValue: 0 }),
      ),
    },
    { name: 'expectedDeliveryAt', type: 'date' },
    { name: 'deliveredAt', type: 'date' },
  ],
}
