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

/** The words of the platform's own fields, which stand as their bare names in its lists. */
const LABELS: Record<string, { en: string; hi: string }> = {
  taskSlug: label('Task', 'काम'),
  completedAt: label('Finished', 'पूरा हुआ'),
  hasError: label('Given up', 'छोड़ा गया'),
  totalTried: label('Attempts', 'प्रयास'),
  error: label('Error', 'त्रुटि'),
  input: label('Input', 'इनपुट'),
  queue: label('Lane', 'कतार'),
  waitUntil: label('Not before', 'इससे पहले नहीं'),
  processing: label('Running', 'चल रहा है'),
}

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
    defaultColumns: [
      'taskSlug',
      'queue',
      'key',
      'completedAt',
      'hasError',
      'totalTried',
      'createdAt',
    ],
    hideAPIURL: true,
  },
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  fields: [...defaultJobsCollection.fields.map(inOurWords), ...LEASE],
})

/** With a label in both languages, and no editor from a foreign server. */
function inOurWords(given: Field): Field {
  const text = 'name' in given ? LABELS[given.name] : undefined
  const field = (text ? { ...given, label: text } : given) as Field
  if (field.type === 'json')
    return { ...field, admin: { ...field.admin, components: { Field: JSON_VIEW } } }
  if (field.type === 'tabs')
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(inOurWords) })),
    }
  if (field.type === 'array') return { ...field, fields: field.fields.map(inOurWords) }
  return field
}
