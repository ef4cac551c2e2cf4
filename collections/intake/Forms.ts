import type { CollectionConfig, Field } from 'payload'
import { INTAKE_ROUTES } from '@/api/intake'
import { endpointsOf } from '@/kit/route'
import { raiseFormVersion } from '@hooks/intake'
import { dropCatalogue, fillSlug } from '@hooks/catalogue'
import { anyone, hiddenWithout, staff } from '../access'
import { label, revision } from '../fields'

const SIDEBAR = { position: 'sidebar' } as const

const OWN_FIELDS: Field[] = [
  {
    name: 'slug',
    type: 'text',
    label: label('Address', 'पता'),
    unique: true,
    index: true,
    required: true,
    maxLength: 80,
    admin: SIDEBAR,
  },
  {
    name: 'version',
    type: 'number',
    label: label('Version', 'संस्करण'),
    defaultValue: 1,
    required: true,
    admin: { ...SIDEBAR, readOnly: true },
  },
  {
    name: 'allowAnonymous',
    type: 'checkbox',
    label: label('Visitors may submit without an account', 'बिना खाते के भरा जा सकता है'),
    defaultValue: false,
    admin: SIDEBAR,
  },
  {
    name: 'steps',
    type: 'array',
    label: label('Steps', 'चरण'),
    labels: { singular: label('Step', 'चरण'), plural: label('Steps', 'चरण') },
    fields: [
      { name: 'key', type: 'text', label: label('Key', 'कुंजी'), required: true, maxLength: 40 },
      {
        name: 'title',
        type: 'text',
        label: label('Title', 'शीर्षक'),
        required: true,
        localized: true,
        maxLength: 120,
      },
    ],
  },
]

/** The form-builder's collection as designer only: no mails, no payments, our own questions. */
export const formOverrides = {
  labels: { singular: label('Form', 'फ़ॉर्म'), plural: label('Forms', 'फ़ॉर्म') },
  access: {
    create: staff('catalogue.edit'),
    read: anyone,
    readVersions: staff('catalogue.edit'),
    update: staff('catalogue.edit'),
    delete: staff('catalogue.edit'),
  },
  admin: {
    useAsTitle: 'title',
    group: label('Catalogue', 'सूची'),
    hidden: hiddenWithout('catalogue.edit'),
    listSearchableFields: ['title.en', 'title.hi', 'slug'],
    defaultColumns: ['title', 'slug', 'version', 'allowAnonymous'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  versions: false,
  endpoints: endpointsOf(INTAKE_ROUTES, 'forms') as CollectionConfig['endpoints'],
  hooks: {
    beforeValidate: [fillSlug],
    beforeChange: [raiseFormVersion],
    afterChange: [dropCatalogue],
    afterDelete: [dropCatalogue],
  },
  fields: ({ defaultFields }: { defaultFields: Field[] }): Field[] => [
    ...defaultFields
      .filter(
        (field) => 'name' in field && ['title', 'fields', 'submitButtonLabel'].includes(field.name),
      )
      .map(inBothLanguages),
    {
      name: 'confirmation',
      type: 'textarea',
      label: label('Thanks after sending', 'भेजने के बाद धन्यवाद'),
      localized: true,
      maxLength: 600,
    },
    {
      name: 'preview',
      type: 'ui',
      label: label('Preview', 'पूर्वावलोकन'),
      admin: { components: { Field: '/src/admin/intake/FormPreview#FormPreview' } },
    },
    ...OWN_FIELDS,
    revision,
  ],
}

const inBothLanguages = (field: Field): Field =>
  ('name' in field && field.name === 'title'
    ? { ...field, localized: true, label: label('Title', 'शीर्षक') }
    : {
        ...field,
        admin: { ...('admin' in field ? field.admin : {}), initCollapsed: true },
        label:
          'name' in field && field.name === 'fields'
            ? label('Questions', 'प्रश्न')
            : label('Send button', 'भेजने का बटन'),
      }) as Field
