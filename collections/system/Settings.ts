import type { GlobalConfig } from 'payload'
import { dropCatalogue } from '@hooks/catalogue'
import { checkGst, checkZone, noteRules } from '@hooks/system'
import { anyone, hiddenWithout, staff } from '../access'
import { label, revision } from '../fields'
import { CHART_FIELDS } from './chartSettings'
import { LEGAL_SETTINGS } from './legalSettings'
import { MONEY_SETTINGS } from './moneySettings'

/** What the owner decides once: the practice, how long an order waits for its payment, how charts are computed. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: label('Settings', 'सेटिंग'),
  access: { read: anyone, update: staff('settings.edit') },
  hooks: { beforeChange: [checkGst, checkZone], afterChange: [dropCatalogue, noteRules] },
  admin: {
    group: label('System', 'प्रणाली'),
    hidden: hiddenWithout('settings.edit'),
    hideAPIURL: true,
  },
  fields: [
    {
      name: 'practiceName',
      type: 'text',
      label: label('Name of the practice', 'संस्था का नाम'),
      required: true,
      localized: true,
      defaultValue: 'Sahil',
      maxLength: 120,
    },
    { name: 'supportEmail', type: 'email', label: label('Support email', 'सहायता ईमेल') },
    {
      name: 'supportPhone',
      type: 'text',
      label: label('Support phone', 'सहायता फ़ोन'),
      maxLength: 20,
    },
    {
      name: 'timezone',
      type: 'text',
      label: label('Time zone', 'समय क्षेत्र'),
      required: true,
      defaultValue: 'Asia/Kolkata',
    },
    {
      name: 'paymentHours',
      type: 'number',
      label: label('Hours until an unpaid order expires', 'बिना भुगतान के ऑर्डर की समय सीमा (घंटे)'),
      required: true,
      defaultValue: 24,
      min: 1,
      max: 336,
    },
    CHART_FIELDS,
    ...LEGAL_SETTINGS,
    ...MONEY_SETTINGS,
    revision,
  ],
}
