import type { CollectionConfig } from 'payload'
import { anyone, hiddenWithout, staff } from '../access'
import { label, revision } from '../fields'
import { knownFileOnly } from '../uploads'
import { dropCatalogue } from '@hooks/catalogue'

/** Public pictures of the catalogue; re-encoded without metadata. */
export const Media: CollectionConfig<'media'> = {
  slug: 'media',
  labels: { singular: label('Image', 'चित्र'), plural: label('Images', 'चित्र') },
  access: {
    create: staff('catalogue.edit'),
    read: anyone,
    update: staff('catalogue.edit'),
    delete: staff('catalogue.edit'),
  },
  admin: {
    useAsTitle: 'alt',
    listSearchableFields: ['alt.en', 'alt.hi', 'filename'],
    defaultColumns: ['filename', 'alt', 'updatedAt'],
    group: label('Catalogue', 'सूची'),
    hidden: hiddenWithout('catalogue.edit'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  hooks: { afterChange: [dropCatalogue], afterDelete: [dropCatalogue] },
  upload: {
    staticDir: 'media/local/media',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    handlers: [knownFileOnly],
    formatOptions: { format: 'webp', options: { quality: 82 } },
    constructorOptions: { limitInputPixels: 40e6 },
    imageSizes: [{ name: 'card', width: 640 }],
    adminThumbnail: 'card',
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Cache-Control', 'public, max-age=3600')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('Description of the picture', 'चित्र का विवरण'),
      required: true,
      localized: true,
      maxLength: 200,
    },
    revision,
  ],
}
