import type { CollectionConfig } from 'payload'
import { nobody, writtenByOperations } from '../access'
import { label } from '../fields'

/** Where somebody signed in to an account; its own few guesses are out of the reach of strangers. */
export const Devices: CollectionConfig<'devices'> = {
  slug: 'devices',
  labels: { singular: label('Device', 'उपकरण'), plural: label('Devices', 'उपकरण') },
  access: { ...writtenByOperations, read: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  fields: [
    { name: 'audience', type: 'select', options: ['users', 'admins'], required: true },
    { name: 'owner', type: 'text', required: true, index: true },
    { name: 'digest', type: 'text', required: true, unique: true },
    { name: 'addressDigest', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
}
