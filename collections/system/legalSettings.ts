import type { Field } from 'payload'
import { staffField } from '../access'
import { label } from '../fields'

const HOW = label(
  'Plain text. An empty line begins a paragraph, "# " a heading, "- " a point of a list. Empty: no page and no link.',
  'सादा पाठ। खाली पंक्ति से नया अनुच्छेद, "# " से शीर्षक और "- " से सूची का बिंदु शुरू होता है। खाली हो तो पेज और लिंक नहीं दिखते।',
)

const text = (name: string, en: string, hi: string): Field => ({
  name,
  type: 'textarea',
  localized: true,
  label: label(en, hi),
  maxLength: 40_000,
  admin: { rows: 14, description: HOW },
})

/** What clients agree to, shown at /terms and /privacy of the client pages. */
export const LEGAL_SETTINGS: Field[] = [
  {
    name: 'legal',
    type: 'group',
    label: label('Terms and privacy', 'शर्तें और गोपनीयता'),
    access: { update: staffField('settings.law') },
    fields: [
      text('terms', 'Terms of service', 'सेवा की शर्तें'),
      text('privacy', 'Privacy notice', 'गोपनीयता सूचना'),
      {
        name: 'validFrom',
        type: 'date',
        label: label('These texts are of', 'इन पाठों की तिथि'),
        admin: {
          date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
          description: label(
            'Kept with each consent as the version. Change it with the texts.',
            'हर सहमति के साथ संस्करण के रूप में रखी जाती है। पाठ बदलें तो इसे भी बदलें।',
          ),
        },
      },
    ],
  },
]
