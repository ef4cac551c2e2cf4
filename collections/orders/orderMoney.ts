import type { Field } from 'payload'
import { derived, label, paise } from '../fields'
import { AMOUNTS } from './amounts'

/** What an order costs and for whom its documents are, frozen when it is placed. */
export const ORDER_MONEY: Field[] = [
  ...AMOUNTS.map(({ name, text }) =>
    paise({
      name,
      label: text,
      required: true,
      defaultValue: 0,
      access: derived,
      admin: { readOnly: true, hidden: true },
    }),
  ),
  {
    name: 'sac',
    type: 'text',
    label: label('SAC', 'एसएसी'),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'gstRate',
    type: 'number',
    label: label('GST rate (percent)', 'जीएसटी दर (प्रतिशत)'),
    required: true,
    defaultValue: 0,
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'tdsCertificate',
    type: 'relationship',
    relationTo: 'client-files',
    label: label('TDS certificate', 'टीडीएस प्रमाणपत्र'),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'tdsReceivedAt',
    type: 'date',
    label: label('TDS received', 'टीडीएस प्राप्त'),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'walletHolds',
    type: 'number',
    label: label('Wallet holds', 'वॉलेट रोक'),
    required: true,
    defaultValue: 0,
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'billing',
    type: 'group',
    label: label('Billing', 'बिलिंग'),
    admin: { hidden: true },
    access: derived,
    fields: ['state', 'gstin', 'name', 'address', 'tan'].map((name) => ({
      name,
      type: 'text' as const,
      label: label(name, name),
    })),
  },
]
