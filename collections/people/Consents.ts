import type { CollectionConfig } from 'payload'
import { CONSENT_PURPOSES } from '@/rules/people/consents'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { label } from '../fields'

/** What a client agreed to or withdrew, each time a row of its own; the newest row counts. */
export const Consents: CollectionConfig<'consents'> = {
  slug: 'consents',
  labels: { singular: label('Consent', 'सहमति'), plural: label('Consents', 'सहमतियाँ') },
  access: { ...writtenByOperations, read: staffOrOwner('clients.read', 'user') },
  admin: {
    useAsTitle: 'purpose',
    group: label('People', 'लोग'),
    hidden: hiddenWithout('clients.read'),
    hideAPIURL: true,
    defaultColumns: ['user', 'purpose', 'isGiven', 'createdAt'],
  },
  graphQL: { disableMutations: true, singularName: 'GivenConsent', pluralName: 'GivenConsents' },
  lockDocuments: false,
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
    },
    {
      name: 'purpose',
      type: 'select',
      label: label('Purpose', 'उद्देश्य'),
      required: true,
      options: Object.entries(CONSENT_PURPOSES).map(([value, each]) => ({ value, label: each })),
    },
    { name: 'isGiven', type: 'checkbox', label: label('Given', 'दी गई'), required: true },
    {
      name: 'textVersion',
      type: 'text',
      label: label('Text version', 'पाठ संस्करण'),
      required: true,
    },
  ],
}
