import type { DemoField, DemoForm, DemoOption } from '../types'
import { privacyNote } from './questions'

const INDUSTRIES: DemoOption[] = [
  { value: 'retail', label: { en: 'Retail and trade', hi: 'व्यापार और दुकान' } },
  { value: 'manufacturing', label: { en: 'Manufacturing', hi: 'निर्माण उद्योग' } },
  { value: 'software', label: { en: 'Software and IT', hi: 'सॉफ़्टवेयर और आईटी' } },
  { value: 'food', label: { en: 'Food and hospitality', hi: 'भोजन और आतिथ्य' } },
  { value: 'education', label: { en: 'Education', hi: 'शिक्षा' } },
  { value: 'services', label: { en: 'Professional services', hi: 'पेशेवर सेवाएँ' } },
  { value: 'other', label: { en: 'Other', hi: 'अन्य' } },
]

const TURNOVER_BANDS: DemoOption[] = [
  { value: 'below-40-lakh', label: { en: 'Below ₹40 lakh', hi: '₹40 लाख से कम' } },
  { value: '40-lakh-to-2-crore', label: { en: '₹40 lakh to ₹2 crore', hi: '₹40 लाख से ₹2 करोड़' } },
  { value: '2-to-10-crore', label: { en: '₹2 to ₹10 crore', hi: '₹2 से ₹10 करोड़' } },
  { value: 'above-10-crore', label: { en: 'Above ₹10 crore', hi: '₹10 करोड़ से अधिक' } },
]

const COMPANY_FIELDS: DemoField[] = [
  {
    blockType: 'text',
    name: 'companyName',
    step: 'company',
    required: true,
    maxLength: 160,
    label: { en: 'Company name', hi: 'कंपनी का नाम' },
  },
  {
    blockType: 'select',
    name: 'industry',
    step: 'company',
    required: true,
    width: 50,
    label: { en: 'Industry', hi: 'क्षेत्र' },
    options: INDUSTRIES,
  },
  {
    blockType: 'number',
    name: 'teamSize',
    step: 'company',
    required: true,
    width: 50,
    min: 1,
    max: 5000,
    label: { en: 'People in the team', hi: 'टीम में लोग' },
  },
  {
    blockType: 'select',
    name: 'turnover',
    step: 'company',
    width: 50,
    label: { en: 'Yearly turnover', hi: 'वार्षिक कारोबार' },
    options: TURNOVER_BANDS,
  },
  {
    blockType: 'text',
    name: 'website',
    step: 'company',
    width: 50,
    maxLength: 200,
    label: { en: 'Website, if there is one', hi: 'वेबसाइट, यदि हो' },
  },
]

export const company: DemoForm = {
  slug: 'company',
  title: { en: 'Your company', hi: 'आपकी कंपनी' },
  allowAnonymous: false,
  steps: [
    { key: 'company', title: { en: 'The company', hi: 'कंपनी' } },
    { key: 'goals', title: { en: 'Goals and contact', hi: 'लक्ष्य और संपर्क' } },
  ],
  fields: [
    privacyNote('company'),
    ...COMPANY_FIELDS,
    {
      blockType: 'longText',
      name: 'goals',
      step: 'goals',
      required: true,
      maxLength: 3000,
      label: { en: 'What should this work bring?', hi: 'इस काम से आप क्या चाहते हैं?' },
    },
    {
      blockType: 'phone',
      name: 'contactPhone',
      step: 'goals',
      required: true,
      width: 50,
      label: { en: 'Mobile number for appointments', hi: 'समय तय करने के लिए मोबाइल नंबर' },
    },
  ],
  confirmation: {
    en: 'Thank you. We call you within one working day to set the first date.',
    hi: 'धन्यवाद। पहली तिथि तय करने के लिए हम एक कार्यदिवस में आपको फ़ोन करेंगे।',
  },
}
