import type { Field } from 'payload'
import { staffField } from '../access'
import { label } from '../fields'

/** The tax of what is sold is law, not wording: an editor leaves it as it is. */
const owners = { create: staffField('settings.money'), update: staffField('settings.money') }

/** What a service says of its own about tax; else the settings count. */
export const TAX_FIELDS: Field[] = [
  {
    name: 'sac',
    type: 'text',
    label: label('SAC', 'एसएसी'),
    maxLength: 6,
    access: owners,
    admin: {
      position: 'sidebar',
      description: label('Empty: as in the settings.', 'रिक्त: सेटिंग के अनुसार।'),
    },
  },
  {
    name: 'gstRate',
    type: 'number',
    label: label('GST rate (percent)', 'जीएसटी दर (प्रतिशत)'),
    min: 0,
    max: 28,
    access: owners,
    admin: {
      position: 'sidebar',
      description: label('Empty: as in the settings.', 'रिक्त: सेटिंग के अनुसार।'),
    },
  },
]
