import type { CollectionConfig } from 'payload'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { hiddenText, label } from '../fields'

/** The webhook inbox: every event as it came, sealed; unique by the gateway's event id. */
export const GatewayEvents: CollectionConfig<'gateway-events'> = {
  slug: 'gateway-events',
  labels: {
    singular: label('Gateway event', 'गेटवे घटना'),
    plural: label('Gateway events', 'गेटवे घटनाएँ'),
  },
  access: { ...writtenByOperations, read: staff('payments.read') },
  admin: {
    useAsTitle: 'type',
    group: label('Money', 'धन'),
    hidden: hiddenWithout('payments.read'),
    defaultColumns: ['type', 'eventId', 'appliedAt', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: false,
  lockDocuments: false,
  fields: [
    {
      name: 'eventId',
      type: 'text',
      label: label('Event id', 'घटना पहचान'),
      required: true,
      unique: true,
    },
    { name: 'type', type: 'text', label: label('Type', 'प्रकार'), index: true },
    hiddenText('sealedBody'),
    {
      name: 'appliedAt',
      type: 'date',
      label: label('Applied', 'लागू'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'outcome', type: 'text', label: label('Outcome', 'परिणाम') },
  ],
}
