import type { Field, GroupField } from 'payload'
import { PARTS_OF_DAY, TIME_CERTAINTIES } from '@/rules/people/birth'
import { TIME_BASES } from '@/rules/people/timeBases'
import { label, optionsOf } from '../fields'

const text = (name: string, en: string, hi: string): Field => ({
  name,
  type: 'text',
  virtual: true,
  label: label(en, hi),
})

const number = (name: string, en: string, hi: string): Field => ({
  name,
  type: 'number',
  virtual: true,
  label: label(en, hi),
})

const select = (
  name: string,
  options: Record<string, { en: string; hi: string }>,
  [en, hi]: [string, string],
): Field => ({
  name,
  type: 'select',
  virtual: true,
  label: label(en, hi),
  options: optionsOf(options),
})

const CLOCKS = {
  first: { en: 'The first time', hi: 'पहली बार' },
  second: { en: 'The second time', hi: 'दूसरी बार' },
}

/** The birth details of a person as staff edit them; sealed by a hook, so that no column holds them. */
export const BIRTH_FIELDS: GroupField = {
  name: 'birth',
  type: 'group',
  virtual: true,
  label: label('Birth details', 'जन्म विवरण'),
  admin: { components: { Field: '/src/admin/people/BirthFields#BirthFields' } },
  fields: [
    text('date', 'Date', 'तिथि'),
    select('timeCertainty', TIME_CERTAINTIES, ['How sure is the time', 'समय कितना निश्चित']),
    text('time', 'Time', 'समय'),
    number('aboutMinutes', 'Minutes more or less', 'मिनट कम या अधिक'),
    select('partOfDay', PARTS_OF_DAY, ['Part of the day', 'दिन का भाग']),
    select('clock', CLOCKS, [
      'Which one, where the time came twice',
      'समय दो बार आया हो तो कौन-सा',
    ]),
    {
      name: 'place',
      type: 'group',
      virtual: true,
      label: label('Place', 'स्थान'),
      fields: [
        text('name', 'Name', 'नाम'),
        number('latitude', 'Latitude', 'अक्षांश'),
        number('longitude', 'Longitude', 'देशांतर'),
        text('timezone', 'Time zone', 'समय क्षेत्र'),
        select('timeBasis', TIME_BASES, ['Clock of the place', 'स्थान की घड़ी']),
        text('utcOffset', 'Ahead of UTC', 'यूटीसी से आगे'),
      ],
    },
  ],
}
