import type { Field } from 'payload'
import { AYANAMSAS, CHART_SETTINGS, YEAR_DAYS } from '@/rules/charts/chartSettings'
import { label, optionsOf } from '../fields'

const YEARS = YEAR_DAYS.map((days) => ({
  value: String(days),
  label: label(`${days} days`, `${days} दिन`),
}))

/** There is no chart without one. */
const CHOSEN = { isClearable: false }

/** How the practice computes its charts. */
export const CHART_FIELDS: Field = {
  name: 'charts',
  type: 'group',
  label: label('Chart conventions', 'कुंडली की गणना-विधि'),
  admin: {
    description: label(
      'Charts follow a change at once. Reports made before it are listed as out of date; each is made anew by its own button.',
      'बदलाव के साथ कुंडलियाँ तुरंत बदलती हैं। पहले बनी रिपोर्ट पुरानी दिखाई जाती हैं; हर एक अपने बटन से फिर बनती है।',
    ),
  },
  fields: [
    {
      name: 'ayanamsa',
      type: 'select',
      label: label('Ayanamsa', 'अयनांश'),
      required: true,
      defaultValue: CHART_SETTINGS.ayanamsa,
      options: optionsOf(AYANAMSAS),
      admin: CHOSEN,
    },
    {
      name: 'yearDays',
      type: 'select',
      label: label('Year of the dasha', 'दशा का वर्ष'),
      required: true,
      defaultValue: String(CHART_SETTINGS.yearDays),
      options: YEARS,
      admin: CHOSEN,
    },
    {
      // A box, for GraphQL knows no choice named "true".
      name: 'hasTrueNode',
      type: 'checkbox',
      label: label('Rahu and Ketu by the true node', 'राहु और केतु स्पष्ट पात से'),
      defaultValue: CHART_SETTINGS.node === 'true',
    },
    {
      name: 'manglikSecondHouse',
      type: 'checkbox',
      label: label('Mars in the 2nd house makes manglik, too', 'दूसरे भाव का मंगल भी मांगलिक'),
      defaultValue: CHART_SETTINGS.manglikSecondHouse,
    },
  ],
}
