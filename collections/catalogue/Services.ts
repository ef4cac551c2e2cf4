import type { CollectionConfig } from 'payload'
import { CATEGORIES } from '@/rules/catalogue/categories'
import { AUTO_REPORTS } from '@/rules/catalogue/autoReports'
import { isPrice } from '@/rules/catalogue/isPrice'
import { CATALOGUE_ROUTES } from '@/api/catalogue'
import { endpointsOf } from '@/kit/route'
import { dropCatalogue, fillSlug } from '@hooks/catalogue'
import { publishedOrEditor } from './access'
import { hiddenWithout, staff } from '../access'
import { label, optionsOf, paise, revision } from '../fields'
import { TAX_FIELDS } from './taxFields'

const SIDEBAR = { position: 'sidebar' } as const

/** What the practice sells. Drafts and versions; both languages; ordered by hand. */
export const Services: CollectionConfig<'services'> = {
  slug: 'services',
  labels: { singular: label('Service', 'सेवा'), plural: label('Services', 'सेवाएँ') },
  access: {
    create: staff('catalogue.edit'),
    read: publishedOrEditor,
    readVersions: staff('catalogue.edit'),
    update: staff('catalogue.edit'),
    delete: staff('catalogue.edit'),
  },
  admin: {
    useAsTitle: 'title',
    group: label('Catalogue', 'सूची'),
    defaultColumns: ['title', 'category', 'price', 'deliveryDays', '_status'],
    listSearchableFields: ['title.en', 'title.hi', 'slug'],
    hidden: hiddenWithout('catalogue.edit'),
    hideAPIURL: true,
  },
  orderable: true,
  versions: { drafts: { autosave: { interval: 1500 } }, maxPerDoc: 20 },
  endpoints: endpointsOf(CATALOGUE_ROUTES, 'services') as CollectionConfig['endpoints'],
  hooks: { beforeValidate: [fillSlug], afterChange: [dropCatalogue], afterDelete: [dropCatalogue] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Offer', 'प्रस्ताव'),
          fields: [
            {
              name: 'title',
              type: 'text',
              label: label('Title', 'शीर्षक'),
              required: true,
              localized: true,
              maxLength: 120,
            },
            {
              name: 'summary',
              type: 'textarea',
              label: label('Summary', 'सार'),
              required: true,
              localized: true,
              maxLength: 400,
            },
            {
              name: 'description',
              type: 'richText',
              label: label('Description', 'विवरण'),
              localized: true,
            },
            {
              name: 'deliverables',
              type: 'array',
              label: label('What the client gets', 'ग्राहक को क्या मिलेगा'),
              labels: { singular: label('Item', 'मद'), plural: label('Items', 'मदें') },
              fields: [
                {
                  name: 'text',
                  type: 'text',
                  label: label('Item', 'मद'),
                  required: true,
                  localized: true,
                  maxLength: 200,
                },
              ],
            },
            { name: 'image', type: 'upload', relationTo: 'media', label: label('Image', 'चित्र') },
          ],
        },
        {
          label: label('Intake', 'प्रश्नावली'),
          fields: [
            {
              name: 'form',
              type: 'relationship',
              relationTo: 'forms',
              label: label('Form', 'फ़ॉर्म'),
            },
            {
              name: 'formPreview',
              type: 'ui',
              label: label('Preview', 'पूर्वावलोकन'),
              admin: { components: { Field: '/src/admin/intake/FormPreview#FormPreview' } },
            },
          ],
        },
        {
          label: label('Search engines', 'सर्च इंजन'),
          name: 'seo',
          fields: [
            {
              name: 'title',
              type: 'text',
              label: label('Title', 'शीर्षक'),
              localized: true,
              maxLength: 70,
            },
            {
              name: 'description',
              type: 'textarea',
              label: label('Description', 'विवरण'),
              localized: true,
              maxLength: 170,
            },
          ],
        },
      ],
    },
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
      name: 'category',
      type: 'select',
      label: label('Category', 'श्रेणी'),
      required: true,
      index: true,
      options: Object.entries(CATEGORIES).map(([value, each]) => ({ value, label: each })),
      admin: SIDEBAR,
    },
    paise({
      name: 'price',
      label: label('Price', 'मूल्य'),
      required: true,
      max: 100_000_000,
      validate: (price: unknown) => isPrice(Number(price)) || 'Nothing, or at least one rupee.',
      admin: SIDEBAR,
    }),
    {
      name: 'deliveryDays',
      type: 'number',
      label: label('Delivery days', 'वितरण दिन'),
      required: true,
      min: 0,
      max: 365,
      defaultValue: 7,
      admin: SIDEBAR,
    },
    {
      name: 'durationMinutes',
      type: 'number',
      label: label('Call minutes', 'कॉल मिनट'),
      min: 0,
      max: 600,
      admin: SIDEBAR,
    },
    {
      name: 'autoReport',
      type: 'select',
      label: label('Made by itself', 'अपने-आप बनने वाली'),
      defaultValue: 'none',
      options: optionsOf(AUTO_REPORTS),
      admin: {
        position: 'sidebar',
        description: label(
          'Made and delivered as soon as the order is paid.',
          'भुगतान होते ही बनकर भेजी जाती है।',
        ),
      },
    },
    ...TAX_FIELDS,
    {
      name: 'isOrderable',
      type: 'checkbox',
      label: label('Can be ordered', 'ऑर्डर किया जा सकता है'),
      defaultValue: true,
      admin: SIDEBAR,
    },
    revision,
  ],
}
