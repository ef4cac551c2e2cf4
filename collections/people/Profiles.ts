import type { CollectionConfig } from 'payload'
import { RELATIONS } from '@/rules/people/birth'
import { keepChartOfPerson } from '@hooks/charts'
import { openBirth, sealBirth } from '@hooks/people'
import { hiddenWithout, nobody, staff, staffOrOwner } from '../access'
import { derived, hiddenText, label, revision } from '../fields'
import { BIRTH_FIELDS } from './birthFields'

/** A person with a chart: the account holder or a member of the family. Birth details are sealed at rest. */
export const Profiles: CollectionConfig<'profiles'> = {
  slug: 'profiles',
  labels: { singular: label('Person', 'व्यक्ति'), plural: label('Persons', 'व्यक्ति') },
  access: {
    create: nobody,
    read: staffOrOwner('clients.read', 'user'),
    update: staff('clients.edit'),
    delete: nobody,
  },
  admin: {
    useAsTitle: 'name',
    group: label('People', 'लोग'),
    listSearchableFields: ['name', 'user.name', 'user.email', 'user.phone'],
    defaultColumns: ['name', 'relation', 'user', 'updatedAt'],
    hidden: hiddenWithout('clients.read'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  hooks: {
    beforeChange: [sealBirth],
    afterChange: [keepChartOfPerson],
    beforeRead: [openBirth],
  },
  indexes: [{ fields: ['user', 'selfKey'], unique: true }],
  fields: [
    { name: 'name', type: 'text', label: label('Name', 'नाम'), required: true, maxLength: 120 },
    {
      name: 'relation',
      type: 'select',
      label: label('Relation', 'संबंध'),
      required: true,
      defaultValue: 'self',
      options: Object.entries(RELATIONS).map(([value, each]) => ({ value, label: each })),
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Account', 'खाता'),
      required: true,
      index: true,
      access: derived,
      admin: { readOnly: true },
    },
    hiddenText('selfKey'),
    hiddenText('sealedBirth'),
    BIRTH_FIELDS,
    {
      name: 'chart',
      type: 'ui',
      label: label('Chart', 'कुंडली'),
      admin: { components: { Field: '/src/admin/charts/PersonChart#PersonChart' } },
    },
    revision,
  ],
}
