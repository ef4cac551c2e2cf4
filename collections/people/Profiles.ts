import type { CollectionConfig } from 'payload'
import { RELATIONS, TIME_CERTAINTIES } from '@/rules/people/birth'
import { openBirth, sealBirth } from '@hooks/people'
import { hiddenWithout, nobody, staff, staffOrOwner } from '../access'
import { hiddenText, label } from '../fields'

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
    defaultColumns: ['name', 'relation', 'user', 'updatedAt'],
    hidden: hiddenWithout('clients.read'),
    hideAPIURL: true,
  },
  graphQL: { disableMutations: true },
  hooks: { beforeChange: [sealBirth], beforeRead: [openBirth] },
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
      admin: { readOnly: true },
    },
    hiddenText('selfKey'),
    hiddenText('sealedBirth'),
    {
      name: 'birth',
      type: 'group',
      virtual: true,
      label: label('Birth details', 'जन्म विवरण'),
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'date',
              type: 'text',
              virtual: true,
              label: label('Date (YYYY-MM-DD)', 'तिथि (YYYY-MM-DD)'),
            },
            {
              name: 'time',
              type: 'text',
              virtual: true,
              label: label('Time (HH:MM)', 'समय (HH:MM)'),
            },
            {
              name: 'timeCertainty',
              type: 'select',
              virtual: true,
              label: label('How sure is the time', 'समय कितना निश्चित'),
              options: Object.entries(TIME_CERTAINTIES).map(([value, each]) => ({
                value,
                label: each,
              })),
            },
          ],
        },
        {
          name: 'place',
          type: 'group',
          virtual: true,
          label: label('Place', 'स्थान'),
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'name', type: 'text', virtual: true, label: label('Name', 'नाम') },
                {
                  name: 'latitude',
                  type: 'number',
                  virtual: true,
                  label: label('Latitude', 'अक्षांश'),
                },
                {
                  name: 'longitude',
                  type: 'number',
                  virtual: true,
                  label: label('Longitude', 'देशांतर'),
                },
                {
                  name: 'timezone',
                  type: 'text',
                  virtual: true,
                  label: label('Time zone', 'समय क्षेत्र'),
                },
                {
                  name: 'timeBasis',
                  type: 'text',
                  virtual: true,
                  label: label('Time basis', 'समय आधार'),
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}
