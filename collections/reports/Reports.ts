import type { Access, CollectionConfig, Where } from 'payload'
import { REPORT_ROUTES } from '@/api/reports'
import { now } from '@/kit/clock'
import { endpointsOf } from '@/kit/route'
import { checkReportFile, queueDelivery, tagReport } from '@hooks/reports'
import { CHANNELS } from '@/rules/notifications/messageFlow'
import { hiddenWithout, nobody, staff, staffOrOwner } from '../access'
import { derived, hiddenText, instant, label, whereFilled } from '../fields'
import { privateUpload } from '../uploads'

/** Staff see all; the owner what is not kept for a later day, nor of an order that was cancelled before it came. */
const staffOrOwnerInTime: Access = async (args) => {
  const allowed = await staffOrOwner('orders.read', 'user')(args)
  if (typeof allowed === 'boolean') return allowed
  const isOut: Where = {
    or: [{ deliverAt: { exists: false } }, { deliverAt: { less_than_equal: now().toISOString() } }],
  }
  return { and: [allowed, { 'order.status': { not_equals: 'cancelled' } }, isOut] }
}

/** The PDFs that clients paid for. Private: the owner and staff only, by short-lived links. */
export const Reports: CollectionConfig<'reports'> = {
  slug: 'reports',
  labels: { singular: label('Report', 'रिपोर्ट'), plural: label('Reports', 'रिपोर्ट') },
  access: {
    create: staff('reports.upload'),
    read: staffOrOwnerInTime,
    update: nobody,
    delete: staff('reports.delete'),
  },
  admin: {
    useAsTitle: 'title',
    group: label('Work', 'कार्य'),
    hidden: hiddenWithout('orders.read'),
    defaultColumns: ['title', 'order', 'user', 'uploadedAt', 'viewedAt'],
    listSearchableFields: ['title', 'order.code', 'user.name', 'user.email', 'user.phone'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  endpoints: endpointsOf(REPORT_ROUTES, 'reports') as CollectionConfig['endpoints'],
  hooks: {
    beforeOperation: [checkReportFile as never],
    beforeValidate: [tagReport],
    afterChange: [queueDelivery],
  },
  upload: privateUpload({ folder: 'reports', mimeTypes: ['application/pdf'] }),
  fields: [
    { name: 'title', type: 'text', label: label('Title', 'शीर्षक'), required: true, maxLength: 200 },
    {
      name: 'reportType',
      type: 'text',
      label: label('Type', 'प्रकार'),
      required: true,
      defaultValue: 'report',
      maxLength: 60,
      admin: {
        components: {
          Cell: '/src/admin/cells/ReportTypeCell#ReportTypeCell',
          Field: '/src/admin/fields/ReportTypeField#ReportTypeField',
        },
      },
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Order', 'ऑर्डर'),
      required: true,
      index: true,
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'ग्राहक'),
      required: true,
      index: true,
      admin: { readOnly: true },
    },
    {
      name: 'uploadedBy',
      type: 'relationship',
      relationTo: 'admins',
      label: label('Uploaded by', 'अपलोडकर्ता'),
      admin: { readOnly: true },
    },
    {
      name: 'channels',
      type: 'select',
      hasMany: true,
      label: label('Deliver by', 'वितरण माध्यम'),
      options: [
        ...(['email', 'whatsapp'] as const).map((value) => ({ value, label: CHANNELS[value] })),
        { value: 'portal', label: label('Portal', 'पोर्टल') },
      ],
      defaultValue: ['email', 'whatsapp', 'portal'],
    },
    {
      name: 'deliverAt',
      type: 'date',
      label: label('Deliver at', 'वितरण समय'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'chart',
      type: 'relationship',
      relationTo: 'charts',
      label: label('Made from chart', 'किस कुंडली से'),
      index: true,
      access: derived,
      admin: { readOnly: true, ...whereFilled('chart') },
    },
    hiddenText('generatedKey', { unique: true }),
    instant('uploadedAt', label('Uploaded', 'अपलोड')),
    instant('viewedAt', label('Opened', 'खोली गई')),
  ],
}
