import { normaliseCode } from './code'
import { typedText } from './typedText'

/** How a search may stand in a row. */
export type SearchSpellings = {
  /** Every word, each in the ways it may be written: all have to be found, in any order, in any field. */
  words: string[][]
  /** Digits of a phone as it is kept, E.164, that the whole search may mean. */
  phones: string[]
  /** Codes, or parts of one, that the whole search may mean. */
  codes: string[]
}

const MOST_WORDS = 8
const LONGEST = 100

/** What staff typed into a search, or read aloud from a chat, in the spellings of what is kept. */
export const searchSpellings = (typed: string): SearchSpellings => {
  const given = typed.normalize('NFC').slice(0, LONGEST)
  const plain = typedText(given)
  const words = given.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  return {
    words: words.map((word) => [...new Set([word, typedText(word)])].filter(Boolean)),
    phones: phonesOf(plain),
    codes: codesOf(plain),
  }
}

/** `098366-67269`, `+91 98366 67269` and `+91 (0) 98366 67269` are one number. */
function phonesOf(plain: string): string[] {
  const digits = plain.replace(/\D/g, '').replace(/^0+/, '')
  if (!/^\(?[+\d][\d\s().-]*$/.test(plain) || digits.length < 4) return []
  return [...new Set([digits, digits.slice(-10)])]
}

/** `#sh sao q7q` is `SH-SA0Q7Q`: a code has no I, L, O, and no blanks. */
function codesOf(plain: string): string[] {
  const compact = normaliseCode(plain.replace(/[#\s.-]+/g, '')).replace(/^5H/, 'SH')
  if (!/^[0-9A-Z]{4,12}$/.test(compact)) return []
  return [compact.startsWith('SH') ? `SH-${compact.slice(2)}` : compact]
}
