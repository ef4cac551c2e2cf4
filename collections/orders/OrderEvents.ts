import type { CollectionConfig } from 'payload'
import { ORDER_EVENTS } from '@/rules/orders/orderEvents'
import { nobody, staff, writtenByOperations } from '../access'
import { label } from '../fields'

/** The timeline of an order; append-only. */
export const OrderEvents: CollectionConfig<'order-events'> = {
  slug: 'order-events',
  labels: {
    singular: label('Order event', 'ऑर्डर घटना'),
    plural: label('Order events', 'ऑर्डर घटनाएँ'),
  },
  access: { ...writtenByOperations, read: staff('orders.read') },
  admin: { hidden: true },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: 'createdAt',
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      label: label('Order', 'ऑर्डर'),
    },
    {
      name: 'event',
      type: 'select',
      required: true,
      label: label('Event', 'घटना'),
      options: Object.entries(ORDER_EVENTS).map(([value, row]) => ({ value, label: row.text })),
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: ['admins', 'users'],
      label: label('By', 'द्वारा'),
    },
    {
      name: 'note',
      type: 'text',
      label: label('Note', 'नोट'),
      maxLength: 1000,
      access: { read: nobody },
    },
  ],
}
