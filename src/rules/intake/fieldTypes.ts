/** The kinds of question that a form can ask. */
export const FIELD_TYPES = {
  text: { en: 'Text', hi: 'पाठ' },
  longText: { en: 'Long text', hi: 'लंबा पाठ' },
  email: { en: 'Email', hi: 'ईमेल' },
  phone: { en: 'Mobile number', hi: 'मोबाइल नंबर' },
  number: { en: 'Number', hi: 'संख्या' },
  select: { en: 'Choice (list)', hi: 'विकल्प (सूची)' },
  radio: { en: 'Choice (buttons)', hi: 'विकल्प (बटन)' },
  checkbox: { en: 'Yes or no', hi: 'हाँ या नहीं' },
  consent: { en: 'Consent', hi: 'सहमति' },
  date: { en: 'Date', hi: 'तारीख' },
  birthDate: { en: 'Birth date', hi: 'जन्म तिथि' },
  birthTime: { en: 'Birth time', hi: 'जन्म समय' },
  birthPlace: { en: 'Birth place', hi: 'जन्म स्थान' },
  file: { en: 'Files', hi: 'फ़ाइलें' },
  message: { en: 'Text without a question', hi: 'बिना प्रश्न का पाठ' },
} as const

export type FieldType = keyof typeof FIELD_TYPES

/** When a question is asked: only if another answer is, is not, or is one of these values. */
export type Condition = { field: string; operator: 'equals' | 'notEquals' | 'in'; value: string }

/** One question of a form, in one language. */
export type FormField = {
  type: FieldType
  name: string
  label: string
  help?: string
  required: boolean
  step?: string
  width?: number
  /** All of them must hold, else the question is not asked. */
  conditions?: Condition[]
  options?: { value: string; label: string }[]
  min?: number
  max?: number
  maxLength?: number
  maxFiles?: number
}

/** A form as it is shown, validated against and frozen with its answers. */
export type FormSnapshot = {
  id: string
  slug: string
  title: string
  version: number
  steps: { key: string; title: string }[]
  fields: FormField[]
}
