import type { CollectionConfig, Field } from 'payload'
import { openSubmission } from '@hooks/intake'
import { hiddenWithout, staffOrOwner, writtenByOperations } from '../access'
import { derived, hiddenText, label } from '../fields'

const JSON_VIEW = {
  readOnly: true,
  components: { Field: '/src/admin/fields/AnswersView#AnswersView' },
} as const

const FIELDS: Field[] = [
  {
    name: 'form',
    type: 'relationship',
    relationTo: 'forms',
    label: label('Form', 'फ़ॉर्म'),
    required: true,
    access: derived,
  },
  {
    name: 'formVersion',
    type: 'number',
    label: label('Form version', 'फ़ॉर्म संस्करण'),
    required: true,
    access: derived,
  },
  { name: 'formTitle', type: 'text', label: label('Title', 'शीर्षक'), access: derived },
  {
    name: 'user',
    type: 'relationship',
    relationTo: 'users',
    label: label('Client', 'ग्राहक'),
    index: true,
    access: derived,
  },
  {
    name: 'service',
    type: 'relationship',
    relationTo: 'services',
    label: label('Service', 'सेवा'),
    access: derived,
  },
  {
    name: 'order',
    type: 'relationship',
    relationTo: 'orders',
    label: label('Order', 'ऑर्डर'),
    index: true,
    access: derived,
  },
  {
    name: 'files',
    type: 'relationship',
    relationTo: 'client-files',
    hasMany: true,
    label: label('Files', 'फ़ाइलें'),
    access: derived,
  },
  hiddenText('sealedAnswers'),
  hiddenText('sealedForm'),
  hiddenText('claimDigest', { index: true }),
  {
    name: 'answers',
    type: 'json',
    virtual: true,
    label: label('Answers', 'उत्तर'),
    access: derived,
    admin: JSON_VIEW,
  },
  {
    name: 'snapshot',
    type: 'json',
    virtual: true,
    label: label('Form as it was', 'उस समय का फ़ॉर्म'),
    access: derived,
    admin: { hidden: true },
  },
]

/** What visitors and clients sent: answers and the form as it was then, sealed at rest. */
export const formSubmissionOverrides = {
  labels: {
    singular: label('Submission', 'भरा हुआ फ़ॉर्म'),
    plural: label('Submissions', 'भरे हुए फ़ॉर्म'),
  },
  access: { ...writtenByOperations, read: staffOrOwner('orders.read', 'user') },
  admin: {
    useAsTitle: 'formTitle',
    group: label('Work', 'कार्य'),
    hidden: hiddenWithout('orders.read'),
    listSearchableFields: ['formTitle', 'order.code', 'user.name', 'user.email', 'user.phone'],
    defaultColumns: ['formTitle', 'user', 'service', 'order', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  hooks: { beforeChange: [], afterChange: [], beforeRead: [openSubmission] },
  fields: (): Field[] => FIELDS,
} satisfies Partial<Omit<CollectionConfig, 'fields'>> & { fields: () => Field[] }
