import type { CollectionConfig, Field } from 'payload'
import { hiddenWithout, nobody, staff } from '../access'
import { label } from '../fields'

const JSON_VIEW = '/src/admin/fields/JsonView#JsonView'

const LEASE: Field[] = [
  { name: 'key', type: 'text', label: label('Key', 'कुंजी'), unique: true, index: true },
  { name: 'leaseToken', type: 'text', hidden: true },
  { name: 'leasedUntil', type: 'date', label: label('Leased until', 'पट्टा'), index: true },
  {
    name: 'leaseExpiries',
    type: 'number',
    label: label('Lost workers', 'खोए कर्मी'),
    defaultValue: 0,
  },
]

/** Payload's jobs table is the durable queue; our worker adds a unique key, a lease and a fence. */
export const jobsCollection = ({
  defaultJobsCollection,
}: {
  defaultJobsCollection: CollectionConfig
}): CollectionConfig => ({
  ...defaultJobsCollection,
  labels: { singular: label('Job', 'कार्य-पंक्ति'), plural: label('Jobs', 'कार्य-पंक्तियाँ') },
  access: { create: nobody, read: staff('jobs.read'), update: nobody, delete: nobody },
  admin: {
    ...defaultJobsCollection.admin,
    group: label('System', 'प्रणाली'),
    useAsTitle: 'taskSlug',
    hidden: hiddenWithout('jobs.read'),
    defaultColumns: ['taskSlug', 'key', 'completedAt', 'hasError', 'totalTried', 'createdAt'],
    hideAPIURL: true,
  },
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  fields: [...defaultJobsCollection.fields.map(withoutMonaco), ...LEASE],
})

function withoutMonaco(field: Field): Field {
  if (field.type === 'json')
    return { ...field, admin: { ...field.admin, components: { Field: JSON_VIEW } } }
  if (field.type === 'tabs')
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withoutMonaco) })),
    }
  if (field.type === 'array') return { ...field, fields: field.fields.map(withoutMonaco) }
  return field
}
