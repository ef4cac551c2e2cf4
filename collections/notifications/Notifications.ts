import type { CollectionConfig } from 'payload'
import { CHANNELS, MESSAGE_STATUSES } from '@/rules/notifications/messageFlow'
import { MESSAGE_EVENTS } from '@/rules/notifications/messageEvents'
import { NOTIFICATION_ROUTES } from '@/api/notifications'
import { endpointsOf } from '@/kit/route'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { hiddenText, label, status } from '../fields'

const optionsOf = (rows: Record<string, { en: string; hi: string }>) =>
  Object.entries(rows).map(([value, text]) => ({ value, label: text }))

/** One row per person, channel and event: outbox, log and inbox in one. The key makes it once. */
export const Notifications: CollectionConfig<'notifications'> = {
  slug: 'notifications',
  labels: { singular: label('Message', 'संदेश'), plural: label('Messages', 'संदेश') },
  access: { ...writtenByOperations, read: staffOrOwner('messages.read', 'user') },
  admin: {
    useAsTitle: 'message',
    group: label('Work', 'कार्य'),
    hidden: hiddenWithout('messages.read'),
    defaultColumns: ['event', 'channel', 'user', 'order', 'status', 'sentAt'],
    listSearchableFields: ['message', 'order.code', 'user.name', 'user.email', 'user.phone'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  endpoints: endpointsOf(NOTIFICATION_ROUTES, 'notifications') as CollectionConfig['endpoints'],
  fields: [
    hiddenText('key', { required: true, unique: true }),
    {
      name: 'channel',
      type: 'select',
      label: label('Channel', 'माध्यम'),
      required: true,
      options: optionsOf(CHANNELS),
    },
    {
      name: 'event',
      type: 'select',
      label: label('About', 'विषय'),
      required: true,
      index: true,
      options: optionsOf(MESSAGE_EVENTS),
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      index: true,
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      index: true,
    },
    {
      name: 'report',
      type: 'relationship',
      relationTo: 'reports',
      label: label('Report', 'रिपोर्ट'),
    },
    { name: 'message', type: 'text', label: label('Message', 'संदेश') },
    status({ label: label('Status', 'स्थिति'), options: MESSAGE_STATUSES, defaultValue: 'queued' }),
    { name: 'attempts', type: 'number', label: label('Attempts', 'प्रयास'), defaultValue: 0 },
    {
      name: 'copies',
      type: 'number',
      label: label('Copies that may be out', 'शायद भेजी गई प्रतियाँ'),
      defaultValue: 0,
    },
    {
      name: 'reason',
      type: 'text',
      label: label('Why not', 'कारण'),
      admin: {
        components: {
          Cell: '/src/admin/cells/ReasonCell#ReasonCell',
          Field: '/src/admin/fields/ReasonField#ReasonField',
        },
      },
    },
    { name: 'providerId', type: 'text', label: label('Provider id', 'प्रदाता पहचान'), index: true },
    {
      name: 'sentAt',
      type: 'date',
      label: label('Sent', 'भेजा'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'readAt',
      type: 'date',
      label: label('Read', 'पढ़ा'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    hiddenText('sealedData'),
  ],
}
