import type { CollectionConfig } from 'payload'

/** Clients: everybody sees only his own account. */
export const Users: CollectionConfig = {
  slug: 'users',
  auth: true,
  defaultPopulate: { name: true, email: true },
  access: {
    read: ({ req }) => (req.user ? { id: { equals: req.user.id } } : false),
    update: ({ req }) => (req.user ? { id: { equals: req.user.id } } : false),
    delete: () => false,
    admin: () => false,
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'phone', type: 'text' },
  ],
}
