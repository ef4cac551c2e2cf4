import type { Language } from '../../system/failures'

/** The country of an ISO 3166 code as it is called in a language. */
export const countryName = (code: string, language: Language): string => {
  countries[language] ??= new Intl.DisplayNames([language], { type: 'region' })
  return countries[language].of(code) ?? code
}

const countries: Partial<Record<Language, Intl.DisplayNames>> = {}
