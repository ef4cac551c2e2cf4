import { languageOfHeader, languageOfTag } from '@/rules/text/readerLanguage'
import type { Language } from '@/rules/system/failures'

/** The reader's language: `?locale=` first, then Accept-Language, else English. */
export const languageOf = ({
  url,
  headers,
}: {
  url?: string
  headers: { get: (name: string) => string | null }
}): Language => {
  const asked = url ? /[?&]locale=([\w-]{2,40})(?:[&#]|$)/.exec(url)?.[1] : undefined
  return languageOfTag(asked ?? '') ?? languageOfHeader(headers.get('accept-language') ?? '')
}
