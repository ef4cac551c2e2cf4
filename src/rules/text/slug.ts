import { latinDigits } from './latinDigits'
import { romanNames } from './romanNames'

/** Unicode lays the scripts of India out alike: a letter of one is as far into its block as its twin. */
const BLOCK = 0x80
const DEVANAGARI = 0x0900
const MALAYALAM = 0x0d00
/** Tippi is a nasal; addak doubles what follows and is not written. */
const GURMUKHI: Record<string, string> = { '\u0a70': '\u0902', '\u0a71': '' }

/**
 * An address part: small Latin letters, digits and single dashes, at most 80 characters. Words in a script of India are
 * written as they are spoken (`जन्म कुंडली`: `janm-kundali`).
 */
export const slugOf = (text: string): string =>
  latinDigits(text)
    .normalize('NFC')
    .replace(/[\u0900-\u0d7f]+/g, spoken)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')

/** True for a text that `slugOf` leaves as it is. */
export const isSlug = (text: string): boolean => text !== '' && slugOf(text) === text

const spoken = (word: string): string => romanNames([...word].map(devanagari).join('')).at(-1)!

function devanagari(letter: string): string {
  if (letter in GURMUKHI) return GURMUKHI[letter]!
  const code = letter.codePointAt(0)!
  return code >= DEVANAGARI + BLOCK && code < MALAYALAM + BLOCK
    ? String.fromCodePoint(DEVANAGARI + (code % BLOCK))
    : letter
}
