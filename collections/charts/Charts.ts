import type { CollectionConfig } from 'payload'
import { CHART_ROUTES } from '@/api/charts'
import { endpointsOf } from '@/kit/route'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { nameChart } from '@hooks/charts'
import { hiddenText, instant, label, whereFilled } from '../fields'

/** Said by the heading of the page. */
const IN_HEADING = { hidden: true, disableListColumn: true, disableListFilter: true }

/** The computed chart of a person or an order, one row for each input; sealed, for it tells the birth. */
export const Charts: CollectionConfig<'charts'> = {
  slug: 'charts',
  labels: { singular: label('Chart', 'कुंडली'), plural: label('Charts', 'कुंडलियाँ') },
  access: { ...writtenByOperations, read: staffOrOwner('clients.read', 'user') },
  admin: {
    useAsTitle: 'title',
    group: label('People', 'लोग'),
    hidden: hiddenWithout('clients.read'),
    defaultColumns: ['createdAt', 'user', 'profile', 'order', 'engineVersion', 'supersededAt'],
    listSearchableFields: ['user.name', 'user.email', 'user.phone', 'order.code', 'inputDigest'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(CHART_ROUTES, 'charts') as CollectionConfig['endpoints'],
  lockDocuments: false,
  hooks: { afterRead: [nameChart] },
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'title',
      type: 'text',
      virtual: 'user.name',
      label: label('Title', 'शीर्षक'),
      admin: IN_HEADING,
    },
    {
      name: 'person',
      type: 'text',
      virtual: 'profile.name',
      label: label('Name of the person', 'व्यक्ति का नाम'),
      admin: IN_HEADING,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
    },
    {
      name: 'profile',
      type: 'relationship',
      relationTo: 'profiles',
      label: label('Person', 'व्यक्ति'),
      index: true,
      admin: whereFilled('profile'),
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      index: true,
      admin: whereFilled('order'),
    },
    hiddenText('key', { unique: true }),
    hiddenText('sealedChart'),
    {
      name: 'inputDigest',
      type: 'text',
      label: label('Digest of the input', 'इनपुट की छाप'),
      required: true,
      index: true,
    },
    {
      name: 'engineVersion',
      type: 'text',
      label: label('Engine', 'गणना संस्करण'),
      required: true,
      index: true,
    },
    {
      name: 'settings',
      type: 'json',
      label: label('Conventions', 'मान्यताएँ'),
      required: true,
      admin: { components: { Field: '/src/admin/fields/JsonView#JsonView' } },
    },
    {
      name: 'tzData',
      type: 'text',
      label: label('Time-zone data', 'समय क्षेत्र डेटा'),
      required: true,
    },
    instant('supersededAt', label('Replaced', 'बदली गई')),
  ],
}
