import type { CollectionConfig } from 'payload'
import { nobody, writtenByOperations } from '../access'
import { label } from '../fields'

/** One row a sign-in; its id is the `sid` of the token. Deleting the row ends the token. */
export const Sessions: CollectionConfig<'sessions'> = {
  slug: 'sessions',
  labels: { singular: label('Session', 'सत्र'), plural: label('Sessions', 'सत्र') },
  access: { ...writtenByOperations, read: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  fields: [
    { name: 'audience', type: 'select', options: ['users', 'admins'], required: true },
    { name: 'owner', type: 'text', required: true, index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'addressDigest', type: 'text' },
    { name: 'agent', type: 'text' },
    { name: 'device', type: 'text' },
  ],
}
