import type { DemoForm } from '../types'
import { privacyNote } from './questions'

export const goals: DemoForm = {
  slug: 'goals',
  title: { en: 'Your goals', hi: 'आपके लक्ष्य' },
  allowAnonymous: false,
  steps: [
    { key: 'goal', title: { en: 'What you wish for', hi: 'आप क्या चाहते हैं' } },
    { key: 'way', title: { en: 'The way there', hi: 'वहाँ तक का रास्ता' } },
  ],
  fields: [
    privacyNote('goal'),
    {
      blockType: 'select',
      name: 'area',
      step: 'goal',
      required: true,
      width: 50,
      label: { en: 'Area of life', hi: 'जीवन का क्षेत्र' },
      options: [
        { value: 'work', label: { en: 'Work and calling', hi: 'काम और रुचि' } },
        { value: 'relationships', label: { en: 'Relationships', hi: 'रिश्ते' } },
        { value: 'home', label: { en: 'Home and family', hi: 'घर और परिवार' } },
        { value: 'learning', label: { en: 'Learning', hi: 'सीखना' } },
        { value: 'prosperity', label: { en: 'Prosperity', hi: 'समृद्धि' } },
        { value: 'inner', label: { en: 'Inner life', hi: 'भीतरी जीवन' } },
      ],
    },
    {
      blockType: 'longText',
      name: 'goals',
      step: 'goal',
      required: true,
      maxLength: 3000,
      label: { en: 'Your goals in your own words', hi: 'आपके लक्ष्य, आपके अपने शब्दों में' },
    },
    {
      blockType: 'radio',
      name: 'horizon',
      step: 'way',
      required: true,
      label: { en: 'By when?', hi: 'कब तक?' },
      options: [
        { value: 'one-month', label: { en: 'Within a month', hi: 'एक महीने में' } },
        { value: 'three-months', label: { en: 'Within three months', hi: 'तीन महीने में' } },
        { value: 'one-year', label: { en: 'Within a year', hi: 'एक वर्ष में' } },
        { value: 'longer', label: { en: 'It may take longer', hi: 'समय लग सकता है' } },
      ],
    },
    {
      blockType: 'number',
      name: 'minutesADay',
      step: 'way',
      min: 5,
      max: 240,
      width: 50,
      label: { en: 'Minutes a day you can give', hi: 'रोज़ कितने मिनट दे सकते हैं' },
    },
    {
      blockType: 'checkbox',
      name: 'weeklyMessage',
      step: 'way',
      label: { en: 'Write to me once a week', hi: 'मुझे सप्ताह में एक बार संदेश भेजें' },
    },
  ],
  confirmation: {
    en: 'Thank you for trusting us with your goals. A person reads every line.',
    hi: 'अपने लक्ष्य हमें बताने के लिए धन्यवाद। हर पंक्ति एक व्यक्ति पढ़ता है।',
  },
}
