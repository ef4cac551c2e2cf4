import type { CollectionConfig } from 'payload'

/** The catalogue: drafts stay hidden, published services are public. */
export const Services: CollectionConfig = {
  slug: 'services',
  versions: { drafts: true },
  defaultPopulate: { slug: true, title: true, category: true },
  access: {
    read: () => ({ _status: { equals: 'published' } }),
    create: () => false,
    update: () => false,
    delete: () => false,
  },
  fields: [
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'title', type: 'text', required: true },
    {
      name: 'category',
      type: 'select',
      required: true,
      index: true,
      options: ['energy', 'astrology', 'vastu', 'manifestation', 'material'],
    },
    { name: 'summary', type: 'textarea' },
    { name: 'description', type: 'richText' },
    { name: 'price', type: 'number', required: true },
    { name: 'currency', type: 'text', defaultValue: 'INR' },
    { name: 'deliveryDays', type: 'number' },
    { name: 'durationMinutes', type: 'number' },
  ],
}
