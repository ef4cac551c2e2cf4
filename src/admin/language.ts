import type { Language } from '@/rules/system/failures'

/** A text in both languages of the admin. */
export type Text = Record<Language, string>

/** The language in which a member of staff reads the admin. */
export const languageOfStaff = (i18n: { language: string }): Language =>
  i18n.language === 'hi' ? 'hi' : 'en'
