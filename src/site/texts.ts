import type { Language } from '@/rules/system/failures'
import { ACCOUNT_TEXTS } from './texts/account'
import { BIRTH_TEXTS } from './texts/birth'
import { FORM_TEXTS } from './texts/form'
import { FRAME_TEXTS } from './texts/frame'
import { ORDER_TEXTS } from './texts/order'

const TEXTS = { ...FRAME_TEXTS, ...ACCOUNT_TEXTS, ...ORDER_TEXTS, ...FORM_TEXTS, ...BIRTH_TEXTS }

export type TextKey = keyof typeof TEXTS

/** A text in the reader's language; `{name}` is filled in from the values. */
export type Say = (key: TextKey, values?: Record<string, string | number>) => string

/** The texts of the pages in one language. */
export const textsOf =
  (language: Language): Say =>
  (key, values = {}) =>
    TEXTS[key][language === 'hi' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    )
