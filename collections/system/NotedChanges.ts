import type { CollectionConfig } from 'payload'
import { hiddenWithout, staff, writtenByOperations } from '../access'
import { label } from '../fields'

/** What was changed of the rules of money and law and of the rights of people; rows are only ever added. */
export const NotedChanges: CollectionConfig<'noted-changes'> = {
  slug: 'noted-changes',
  labels: {
    singular: label('Change of a rule or right', 'नियम या अधिकार का बदलाव'),
    plural: label('Changes of rules and rights', 'नियमों और अधिकारों के बदलाव'),
  },
  access: { ...writtenByOperations, read: staff('settings.money') },
  admin: {
    useAsTitle: 'field',
    group: label('System', 'प्रणाली'),
    hidden: hiddenWithout('settings.money'),
    defaultColumns: ['field', 'before', 'after', 'by', 'createdAt'],
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  defaultSort: '-createdAt',
  fields: [
    { name: 'of', type: 'text', label: label('Of', 'किसका'), required: true, index: true },
    { name: 'field', type: 'text', label: label('What', 'क्या'), required: true, index: true },
    { name: 'before', type: 'text', label: label('Before', 'पहले') },
    { name: 'after', type: 'text', label: label('After', 'बाद में') },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'admins',
      label: label('By', 'किसने'),
    },
  ],
}
