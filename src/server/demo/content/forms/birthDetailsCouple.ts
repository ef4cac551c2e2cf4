import type { DemoForm } from '../types'
import { birthQuestions, privacyNote } from './questions'

export const birthDetailsCouple: DemoForm = {
  slug: 'birth-details-couple',
  title: { en: 'Birth details of two persons', hi: 'दो व्यक्तियों का जन्म विवरण' },
  allowAnonymous: false,
  steps: [
    { key: 'first', title: { en: 'First person', hi: 'पहला व्यक्ति' } },
    { key: 'second', title: { en: 'Second person', hi: 'दूसरा व्यक्ति' } },
    { key: 'question', title: { en: 'About the two of you', hi: 'आप दोनों के बारे में' } },
  ],
  fields: [
    privacyNote('first'),
    ...birthQuestions({ step: 'first', prefix: 'first' }),
    ...birthQuestions({ step: 'second', prefix: 'second' }),
    {
      blockType: 'consent',
      name: 'bothAgree',
      step: 'question',
      required: true,
      label: {
        en: 'Both persons know about this reading and agree to it.',
        hi: 'दोनों व्यक्तियों को इस मिलान की जानकारी है और वे सहमत हैं।',
      },
    },
    {
      blockType: 'longText',
      name: 'question',
      step: 'question',
      maxLength: 2000,
      label: { en: 'Anything you would like us to look at', hi: 'कोई बात जिस पर हम ध्यान दें' },
    },
  ],
  confirmation: {
    en: 'Thank you. Both birth details have reached us safely.',
    hi: 'धन्यवाद। दोनों का जन्म विवरण सुरक्षित मिल गया है।',
  },
}
