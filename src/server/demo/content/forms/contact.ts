import type { DemoForm } from '../types'

export const contact: DemoForm = {
  slug: 'contact',
  title: { en: 'Write to us', hi: 'हमें लिखें' },
  allowAnonymous: true,
  fields: [
    {
      blockType: 'text',
      name: 'name',
      required: true,
      maxLength: 120,
      label: { en: 'Your name', hi: 'आपका नाम' },
    },
    {
      blockType: 'email',
      name: 'email',
      required: true,
      width: 50,
      label: { en: 'Email', hi: 'ईमेल' },
    },
    {
      blockType: 'phone',
      name: 'phone',
      width: 50,
      label: { en: 'Mobile number, if we may call', hi: 'मोबाइल नंबर, यदि हम फ़ोन कर सकें' },
    },
    {
      blockType: 'longText',
      name: 'message',
      required: true,
      maxLength: 2000,
      label: { en: 'Your message', hi: 'आपका संदेश' },
    },
  ],
  confirmation: {
    en: 'Thank you for writing. We answer within one working day.',
    hi: 'लिखने के लिए धन्यवाद। हम एक कार्यदिवस में उत्तर देते हैं।',
  },
}
