import type { Language } from '@/rules/system/failures'
import { MONEY_PAGES } from '../payments/books/moneyPages'

/** The title of one of our own pages in the reader's language, for the browser's tab; undefined for the platform's. */
export const titleOfPage = ({
  segments,
  language,
}: {
  /** The address below `/admin`, in parts. */
  segments: string[] | undefined
  language: Language
}): string | undefined => {
  const path = `/${(segments ?? []).join('/')}`
  const page = Object.values(MONEY_PAGES).find((each) => each.path === path)
  return page && `${page.title[language]} · Sahil`
}
