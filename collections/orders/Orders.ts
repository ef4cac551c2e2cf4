import type { CollectionConfig } from 'payload'
import { CATEGORIES } from '@/rules/catalogue/categories'
import { ORDER_FLOW, PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import { BIRTH_ROUTES } from '@/api/charts/birth'
import { ORDER_ROUTES } from '@/api/orders'
import { CANCELLATION_ROUTES } from '@/api/orders/cancellation'
import { DOCUMENT_ROUTES } from '@/api/payments/documents'
import { endpointsOf } from '@/kit/route'
import { hiddenWithout, nobody, staff, staffOrOwner } from '../access'
import { derived, hiddenText, instant, label, revision, staffOnly, status } from '../fields'
import { ORDER_MONEY } from './orderMoney'
import { ORDER_WORK } from './orderWork'

const flowLabels = Object.fromEntries(
  Object.entries(ORDER_FLOW).map(([key, row]) => [key, row.label]),
)

/** One bought service: who, for whom, what was promised, what is owed, how far the work is. */
export const Orders: CollectionConfig<'orders'> = {
  slug: 'orders',
  labels: { singular: label('Order', 'ऑर्डर'), plural: label('Orders', 'ऑर्डर') },
  access: {
    create: nobody,
    read: staffOrOwner('orders.read', 'user'),
    update: staff('orders.work'),
    delete: nobody,
  },
  admin: {
    useAsTitle: 'code',
    group: label('Work', 'कार्य'),
    defaultColumns: [
      'code',
      'status',
      'user',
      'serviceTitle',
      'amount',
      'paymentStatus',
      'expectedDeliveryAt',
      'createdAt',
    ],
    listSearchableFields: [
      'code',
      'user.name',
      'user.phone',
      'user.email',
      'serviceTitle',
      'serviceTitleHi',
    ],
    hidden: hiddenWithout('orders.read'),
    hideAPIURL: true,
    components: {
      beforeListTable: ['/src/admin/orders/OrderTabs#OrderTabs'],
      edit: { beforeDocumentControls: ['/src/admin/orders/NextSteps#NextSteps'] },
    },
  },
  defaultSort: '-createdAt',
  graphQL: { disableMutations: true },
  endpoints: endpointsOf(
    [...BIRTH_ROUTES, ...CANCELLATION_ROUTES, ...DOCUMENT_ROUTES, ...ORDER_ROUTES],
    'orders',
  ) as CollectionConfig['endpoints'],
  fields: [
    {
      name: 'overview',
      type: 'ui',
      label: label('Overview', 'सारांश'),
      admin: { components: { Field: '/src/admin/orders/OrderOverview#OrderOverview' } },
    },
    {
      name: 'reportDrop',
      type: 'ui',
      label: label('Report', 'रिपोर्ट'),
      admin: { components: { Field: '/src/admin/orders/ReportDrop#ReportDrop' } },
    },
    {
      name: 'notes',
      type: 'textarea',
      label: label('Notes for staff', 'कर्मचारी नोट'),
      maxLength: 5000,
      access: { read: ({ req }) => req.user?.collection === 'admins' },
    },
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: 'admins',
      label: label('Worked by', 'कार्यकर्ता'),
      admin: { allowCreate: false },
      access: { read: ({ req }) => req.user?.collection === 'admins' },
    },
    {
      name: 'code',
      type: 'text',
      label: label('Code', 'कोड'),
      required: true,
      unique: true,
      index: true,
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    status({ label: label('Status', 'स्थिति'), options: flowLabels, defaultValue: 'new' }),
    status({
      name: 'paymentStatus',
      label: label('Payment', 'भुगतान'),
      options: PAYMENT_STATUSES,
      defaultValue: 'pending',
    }),
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'profile',
      type: 'relationship',
      relationTo: 'profiles',
      label: label('Person', 'व्यक्ति'),
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'service',
      type: 'relationship',
      relationTo: 'services',
      label: label('Service', 'सेवा'),
      required: true,
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'submission',
      type: 'relationship',
      relationTo: 'form-submissions',
      label: label('Answers', 'उत्तर'),
      unique: true,
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'category',
      type: 'select',
      label: label('Category', 'श्रेणी'),
      required: true,
      index: true,
      options: Object.entries(CATEGORIES).map(([value, each]) => ({ value, label: each })),
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'serviceTitle',
      type: 'text',
      label: label('Service', 'सेवा'),
      required: true,
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    {
      name: 'serviceTitleHi',
      type: 'text',
      label: label('Service (Hindi)', 'सेवा (हिन्दी)'),
      access: derived,
      admin: { readOnly: true, hidden: true },
    },
    ...ORDER_WORK,
    ...ORDER_MONEY,
    instant('paidAt', label('Paid', 'भुगतान')),
    instant('expectedDeliveryAt', label('Promised for', 'वादा तिथि')),
    instant('deliveredAt', label('Delivered', 'सौंपा')),
    instant('expiresAt', label('Payment until', 'भुगतान की सीमा')),
    {
      name: 'attention',
      type: 'text',
      label: label('Needs attention', 'ध्यान दें'),
      access: staffOnly,
      admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data.attention) },
    },
    hiddenText('idempotencyOwner', { unique: true }),
    revision,
  ],
}
