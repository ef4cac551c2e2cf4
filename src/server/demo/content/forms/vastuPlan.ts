import type { DemoField, DemoForm, DemoOption } from '../types'
import { privacyNote } from './questions'

const DIRECTIONS: DemoOption[] = [
  { value: 'north', label: { en: 'North', hi: 'उत्तर' } },
  { value: 'north-east', label: { en: 'North-east', hi: 'उत्तर-पूर्व (ईशान)' } },
  { value: 'east', label: { en: 'East', hi: 'पूर्व' } },
  { value: 'south-east', label: { en: 'South-east', hi: 'दक्षिण-पूर्व (आग्नेय)' } },
  { value: 'south', label: { en: 'South', hi: 'दक्षिण' } },
  { value: 'south-west', label: { en: 'South-west', hi: 'दक्षिण-पश्चिम (नैऋत्य)' } },
  { value: 'west', label: { en: 'West', hi: 'पश्चिम' } },
  { value: 'north-west', label: { en: 'North-west', hi: 'उत्तर-पश्चिम (वायव्य)' } },
]

const PROPERTY_TYPES: DemoOption[] = [
  { value: 'flat', label: { en: 'Flat', hi: 'फ़्लैट' } },
  { value: 'house', label: { en: 'House', hi: 'मकान' } },
  { value: 'plot', label: { en: 'Plot', hi: 'भूखंड' } },
  { value: 'office', label: { en: 'Office', hi: 'कार्यालय' } },
  { value: 'shop', label: { en: 'Shop', hi: 'दुकान' } },
]

const PROPERTY_FIELDS: DemoField[] = [
  {
    blockType: 'select',
    name: 'propertyType',
    step: 'property',
    required: true,
    width: 50,
    label: { en: 'Kind of property', hi: 'संपत्ति का प्रकार' },
    options: PROPERTY_TYPES,
  },
  {
    blockType: 'number',
    name: 'rooms',
    step: 'property',
    width: 50,
    min: 1,
    max: 60,
    condition: { field: 'propertyType', operator: 'notEquals', value: 'plot' },
    label: { en: 'Number of rooms', hi: 'कमरों की संख्या' },
  },
  {
    blockType: 'text',
    name: 'address',
    step: 'property',
    required: true,
    maxLength: 300,
    label: { en: 'Address', hi: 'पता' },
    help: {
      en: 'We need it to set true north for the place.',
      hi: 'उस स्थान का वास्तविक उत्तर निकालने के लिए आवश्यक है।',
    },
  },
  {
    blockType: 'text',
    name: 'city',
    step: 'property',
    required: true,
    maxLength: 80,
    width: 50,
    label: { en: 'City', hi: 'शहर' },
  },
]

export const vastuPlan: DemoForm = {
  slug: 'vastu-plan',
  title: { en: 'Property and floor plan', hi: 'संपत्ति और नक्शा' },
  allowAnonymous: false,
  steps: [
    { key: 'property', title: { en: 'The property', hi: 'संपत्ति' } },
    { key: 'plan', title: { en: 'Plan and wishes', hi: 'नक्शा और अपेक्षाएँ' } },
  ],
  fields: [
    privacyNote('property'),
    ...PROPERTY_FIELDS,
    {
      blockType: 'select',
      name: 'facing',
      step: 'plan',
      required: true,
      width: 50,
      label: { en: 'Main entrance faces', hi: 'मुख्य द्वार की दिशा' },
      help: { en: 'Standing inside, looking out.', hi: 'भीतर खड़े होकर बाहर देखते हुए।' },
      options: DIRECTIONS,
    },
    {
      blockType: 'file',
      name: 'floorPlan',
      step: 'plan',
      maxFiles: 3,
      label: { en: 'Floor plan', hi: 'घर का नक्शा' },
      help: {
        en: 'PDF or photo, up to three. A pencil sketch is enough; you may also send it later.',
        hi: 'PDF या तस्वीर, अधिकतम तीन। पेंसिल का रेखाचित्र भी चलेगा; बाद में भी भेज सकते हैं।',
      },
    },
    {
      blockType: 'longText',
      name: 'concerns',
      step: 'plan',
      required: true,
      maxLength: 2000,
      label: { en: 'What would you like to improve?', hi: 'आप क्या बेहतर करना चाहते हैं?' },
    },
  ],
  confirmation: {
    en: 'Thank you. We study the plan first and write to you if a measure is missing.',
    hi: 'धन्यवाद। हम पहले नक्शा देखते हैं और कोई माप न मिले तो आपको लिखते हैं।',
  },
}
