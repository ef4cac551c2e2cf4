import type { CollectionConfig } from 'payload'
import { INTAKE_ROUTES } from '@/api/intake'
import { endpointsOf } from '@/kit/route'
import { hiddenWithout, nobody, staffOrOwner, writtenByOperations } from '../access'
import { hiddenText, label } from '../fields'
import { privateUpload } from '../uploads'

/** Files that visitors and clients send with a form: floor plans, photographs, documents. Private. */
export const ClientFiles: CollectionConfig<'client-files'> = {
  slug: 'client-files',
  labels: {
    singular: label('Client file', 'ग्राहक फ़ाइल'),
    plural: label('Client files', 'ग्राहक फ़ाइलें'),
  },
  access: { ...writtenByOperations, read: staffOrOwner('orders.read', 'user') },
  admin: {
    useAsTitle: 'originalName',
    group: label('Work', 'कार्य'),
    hidden: hiddenWithout('orders.read'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(INTAKE_ROUTES, 'client-files') as CollectionConfig['endpoints'],
  upload: privateUpload({
    folder: 'client-files',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
  }),
  fields: [
    { name: 'originalName', type: 'text', label: label('Name', 'नाम'), maxLength: 200 },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      index: true,
    },
    {
      name: 'isBound',
      type: 'checkbox',
      label: label('Sent with a form', 'फ़ॉर्म के साथ भेजी'),
      defaultValue: false,
      access: { create: nobody, update: nobody },
    },
    hiddenText('claimDigest', { index: true }),
  ],
}
