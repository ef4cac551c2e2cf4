import type { DemoField, Text } from '../types'

/** The sentence about birth details and answers that every intake form opens with. */
export const privacyNote = (step?: string): DemoField => ({
  blockType: 'message',
  name: 'privacyNote',
  ...(step ? { step } : {}),
  label: {
    en: 'Only the people who work on your order can read these answers. They are stored encrypted.',
    hi: 'ये उत्तर केवल आपके ऑर्डर पर काम करने वाले लोग पढ़ सकते हैं। इन्हें कूट रूप में सुरक्षित रखा जाता है।',
  },
})

/** Name, birth date, birth time and birth place of one person; `prefix` keeps two persons apart. */
export const birthQuestions = ({
  step,
  prefix,
}: {
  step: string
  prefix?: 'first' | 'second'
}): DemoField[] => [
  {
    blockType: 'text',
    name: named('fullName', prefix),
    step,
    required: true,
    maxLength: 120,
    label: { en: 'Full name', hi: 'पूरा नाम' },
  },
  {
    blockType: 'birthDate',
    name: named('birthDate', prefix),
    step,
    required: true,
    width: 50,
    label: { en: 'Birth date', hi: 'जन्म तिथि' },
  },
  {
    blockType: 'birthTime',
    name: named('birthTime', prefix),
    step,
    required: true,
    width: 50,
    label: { en: 'Birth time', hi: 'जन्म समय' },
    help: BIRTH_TIME_HELP,
  },
  {
    blockType: 'birthPlace',
    name: named('birthPlace', prefix),
    step,
    required: true,
    label: { en: 'Birth place', hi: 'जन्म स्थान' },
    help: {
      en: 'Town and district. Choose from the list, so that the right place is used.',
      hi: 'नगर और ज़िला। सूची में से चुनें, ताकि सही स्थान लिया जाए।',
    },
  },
]

const BIRTH_TIME_HELP: Text = {
  en: 'As on the birth certificate if you have it. Say "about" or "unknown" if you are not sure.',
  hi: 'हो सके तो जन्म प्रमाणपत्र के अनुसार। पक्का न हो तो "लगभग" या "अज्ञात" चुनें।',
}

const named = (name: string, prefix?: string): string =>
  prefix ? `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}` : name
