import type { Field } from 'payload'
import { STATE_LIST } from '@/rules/payments/tax/indianStates'
import { staffField } from '../access'
import { label, paise } from '../fields'

const STATES = STATE_LIST.map(({ code, en, hi }) => ({ value: code, label: { en, hi } }))

const FIELDS: Field[] = [
  {
    name: 'gst',
    type: 'group',
    label: label('GST and documents', 'जीएसटी और दस्तावेज़'),
    fields: [
      {
        name: 'isRegistered',
        type: 'checkbox',
        label: label('Registered for GST', 'जीएसटी पंजीकृत'),
        defaultValue: false,
      },
      { name: 'legalName', type: 'text', label: label('Legal name', 'विधिक नाम'), maxLength: 120 },
      { name: 'address', type: 'textarea', label: label('Address', 'पता'), maxLength: 300 },
      { name: 'state', type: 'select', label: label('State', 'राज्य'), options: STATES },
      { name: 'gstin', type: 'text', label: label('GSTIN', 'जीएसटीआईएन'), maxLength: 15 },
      {
        name: 'sac',
        type: 'text',
        label: label('SAC where a service has none', 'सेवा का एसएसी न हो तो'),
        defaultValue: '999799',
        maxLength: 6,
      },
      {
        name: 'ratePercent',
        type: 'number',
        label: label(
          'GST rate where a service has none (percent)',
          'सेवा की जीएसटी दर न हो तो (प्रतिशत)',
        ),
        defaultValue: 18,
        min: 0,
        max: 28,
      },
    ],
  },
  {
    name: 'cancellation',
    type: 'array',
    label: label('Refund on cancellation', 'रद्द करने पर वापसी'),
    labels: { singular: label('Row', 'पंक्ति'), plural: label('Rows', 'पंक्तियाँ') },
    admin: {
      description: label(
        'Read from the top: the first row that fits decides; if none fits, nothing goes back. Without any row: all while the order is new, half within a day of the payment while it is worked, nothing after.',
        'ऊपर से पढ़ा जाता है: पहली लागू पंक्ति मान्य; कोई लागू न हो तो वापसी नहीं। एक भी पंक्ति न हो तो: नए ऑर्डर पर पूरी राशि, कार्य के दौरान भुगतान से एक दिन तक आधी, उसके बाद कुछ नहीं।',
      ),
    },
    fields: [
      {
        name: 'status',
        type: 'select',
        label: label('While the order is', 'ऑर्डर की स्थिति'),
        required: true,
        options: [
          { value: 'new', label: label('New', 'नया') },
          { value: 'processing', label: label('Processing', 'प्रगति में') },
        ],
      },
      {
        name: 'withinHours',
        type: 'number',
        label: label('Within hours of the payment', 'भुगतान के इतने घंटों में'),
        min: 1,
        admin: { description: label('Empty: always.', 'रिक्त: सदैव।') },
      },
      {
        name: 'percent',
        type: 'number',
        label: label('Percent refunded', 'वापसी प्रतिशत'),
        required: true,
        min: 0,
        max: 100,
      },
    ],
  },
  paise({
    name: 'approvalAbove',
    label: label(
      'Wallet changes above this need a second person',
      'इससे अधिक के वॉलेट बदलाव पर दूसरी स्वीकृति',
    ),
    defaultValue: 200_000,
    access: { read: staffField('settings.edit') },
  }),
  paise({
    name: 'topUpMin',
    label: label('Smallest top-up', 'न्यूनतम वॉलेट जमा'),
    defaultValue: 10_000,
  }),
  paise({
    name: 'topUpMax',
    label: label('Largest top-up', 'अधिकतम वॉलेट जमा'),
    defaultValue: 5_000_000,
  }),
  {
    name: 'tdsPercent',
    type: 'number',
    label: label(
      'TDS that business clients keep back (percent)',
      'व्यावसायिक ग्राहक का टीडीएस (प्रतिशत)',
    ),
    defaultValue: 10,
    min: 0,
    max: 30,
  },
]

/** What the owner alone decides about money: the practice's tax data, refunds on cancellation, limits. */
export const MONEY_SETTINGS = FIELDS.map((field) => ({
  ...field,
  access: { ...('access' in field ? field.access : {}), update: staffField('settings.money') },
})) as Field[]
