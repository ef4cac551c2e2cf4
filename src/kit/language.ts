import type { Language } from '@/rules/system/failures'

/** The reader's language: `?locale=` first, then Accept-Language, else English. */
export const languageOf = ({
  url,
  headers,
}: {
  url?: string
  headers: { get: (name: string) => string | null }
}): Language => {
  const asked = url ? /[?&]locale=(en|hi)(?:&|$)/.exec(url)?.[1] : undefined
  if (asked) return asked as Language
  const first = headers.get('accept-language')?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('hi') ? 'hi' : 'en'
}
