import type { DemoForm } from '../types'
import { birthQuestions, privacyNote } from './questions'

export const birthDetails: DemoForm = {
  slug: 'birth-details',
  title: { en: 'Birth details', hi: 'जन्म विवरण' },
  allowAnonymous: false,
  steps: [
    { key: 'person', title: { en: 'The person', hi: 'व्यक्ति' } },
    { key: 'question', title: { en: 'Your question', hi: 'आपका प्रश्न' } },
  ],
  fields: [
    privacyNote('person'),
    ...birthQuestions({ step: 'person' }),
    {
      blockType: 'select',
      name: 'gender',
      step: 'person',
      width: 50,
      label: { en: 'Gender (if you wish)', hi: 'लिंग (यदि चाहें)' },
      options: [
        { value: 'female', label: { en: 'Female', hi: 'महिला' } },
        { value: 'male', label: { en: 'Male', hi: 'पुरुष' } },
        { value: 'other', label: { en: 'Other', hi: 'अन्य' } },
      ],
    },
    {
      blockType: 'radio',
      name: 'topic',
      step: 'question',
      required: true,
      label: { en: 'What is it mainly about?', hi: 'मुख्य विषय क्या है?' },
      options: [
        { value: 'overview', label: { en: 'A general overview', hi: 'सामान्य अवलोकन' } },
        { value: 'work', label: { en: 'Work and studies', hi: 'काम और पढ़ाई' } },
        { value: 'family', label: { en: 'Marriage and family', hi: 'विवाह और परिवार' } },
        { value: 'timing', label: { en: 'A date or occasion', hi: 'कोई तिथि या अवसर' } },
      ],
    },
    {
      blockType: 'date',
      name: 'occasionFrom',
      step: 'question',
      width: 50,
      condition: { field: 'topic', operator: 'equals', value: 'timing' },
      label: { en: 'Earliest possible date', hi: 'सबसे पहले की संभव तिथि' },
    },
    {
      blockType: 'longText',
      name: 'question',
      step: 'question',
      required: true,
      maxLength: 2000,
      label: { en: 'Your question in your own words', hi: 'आपका प्रश्न, आपके अपने शब्दों में' },
    },
  ],
  confirmation: {
    en: 'Thank you. Your birth details have reached us safely; we check them before we begin.',
    hi: 'धन्यवाद। आपका जन्म विवरण सुरक्षित मिल गया है; काम शुरू करने से पहले हम इसे जाँचते हैं।',
  },
}
