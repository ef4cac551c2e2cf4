import type { Language } from '@/rules/system/failures'
import { textsOf, type Say } from './texts'

/** Whom a page is written for. */
export type Reader = { language: Language; say: Say }

export const readerOf = (language: Language): Reader => ({ language, say: textsOf(language) })
