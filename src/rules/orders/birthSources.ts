/** Where the birth details that an order is worked by came from. */
export const BIRTH_SOURCES = {
  profile: { en: 'The person’s page', hi: 'व्यक्ति का पृष्ठ' },
  answers: { en: 'The answers of the form', hi: 'फ़ॉर्म के उत्तर' },
  client: { en: 'Corrected by the client', hi: 'ग्राहक ने सुधारा' },
  staff: { en: 'Corrected by staff', hi: 'कर्मचारी ने सुधारा' },
} as const

export type BirthSource = keyof typeof BIRTH_SOURCES
