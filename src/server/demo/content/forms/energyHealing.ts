import type { DemoForm } from '../types'
import { privacyNote } from './questions'

export const energyHealing: DemoForm = {
  slug: 'energy-healing',
  title: { en: 'Energy session', hi: 'ऊर्जा सत्र' },
  allowAnonymous: false,
  fields: [
    privacyNote(),
    {
      blockType: 'select',
      name: 'focus',
      required: true,
      width: 50,
      label: { en: 'What brings you here?', hi: 'आप किस लिए आए हैं?' },
      options: [
        { value: 'rest', label: { en: 'Rest and quiet', hi: 'विश्राम और शांति' } },
        { value: 'clarity', label: { en: 'Clarity before a decision', hi: 'निर्णय से पहले स्पष्टता' } },
        { value: 'relationships', label: { en: 'Relationships', hi: 'रिश्ते' } },
        { value: 'new-home', label: { en: 'A new home', hi: 'नया घर' } },
        { value: 'practice', label: { en: 'A regular practice', hi: 'नियमित अभ्यास' } },
        { value: 'other', label: { en: 'Something else', hi: 'कुछ और' } },
      ],
    },
    {
      blockType: 'text',
      name: 'otherFocus',
      maxLength: 200,
      required: true,
      condition: { field: 'focus', operator: 'equals', value: 'other' },
      label: { en: 'In a few words', hi: 'कुछ शब्दों में' },
    },
    {
      blockType: 'radio',
      name: 'preferredTime',
      required: true,
      label: { en: 'Which time suits you? (your city)', hi: 'कौन-सा समय ठीक है? (आपका शहर)' },
      options: [
        { value: 'morning', label: { en: 'Morning, 6 to 9', hi: 'सुबह 6 से 9' } },
        { value: 'day', label: { en: 'Day, 10 to 4', hi: 'दिन 10 से 4' } },
        { value: 'evening', label: { en: 'Evening, 6 to 9', hi: 'शाम 6 से 9' } },
      ],
    },
    {
      blockType: 'longText',
      name: 'concerns',
      maxLength: 2000,
      label: { en: 'What should we know?', hi: 'हमें क्या जानना चाहिए?' },
      help: {
        en: 'Please do not send medical records; we are not a medical service.',
        hi: 'कृपया चिकित्सा रिकॉर्ड न भेजें; हम चिकित्सा सेवा नहीं हैं।',
      },
    },
    {
      blockType: 'consent',
      name: 'understands',
      required: true,
      label: {
        en: 'I understand that this is a spiritual practice and not medical treatment.',
        hi: 'मैं समझता/समझती हूँ कि यह आध्यात्मिक अभ्यास है, चिकित्सा नहीं।',
      },
    },
  ],
  confirmation: {
    en: 'Thank you. We will suggest an hour that suits you.',
    hi: 'धन्यवाद। हम आपके अनुकूल समय सुझाएँगे।',
  },
}
