import { romanNames } from '../../text/romanNames'

/** The name in plain small Latin letters and single blanks: `Nāgpur (East)` becomes `nagpur east`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðıþ]/g, (letter) => PLAIN[letter]!)
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()

/**
 * How a plain name sounds, without blanks: spellings that Indians use for each other become the same
 * (`aa` and `a`, `ee` and `i`, `oo` and `u`, `w` and `v`, `sh` and `s`, `z` and `j`, breath and doubling dropped).
 */
export const soundOf = (plain: string): string =>
  SOUNDS.reduce((text, [from, to]) => text.replace(from, to), plain.replaceAll(' ', ''))

/** The sounds under which a name in Latin or Devanagari letters is found. */
export const soundsOf = (name: string): string[] => distinct(plainNames(name).map(soundOf))

/**
 * The same for what somebody typed. No name of the table loses more than half of its letters in its sound; a text
 * that does (`qqqqzzzz`) is no name and sounds like nothing.
 */
export const typedSounds = (name: string): string[] =>
  distinct(
    plainNames(name).map((plain) => {
      const sound = soundOf(plain)
      return plain.replaceAll(' ', '').length > 2 * sound.length + 1 ? '' : sound
    }),
  )

const plainNames = (name: string): string[] =>
  (DEVANAGARI.test(name) ? romanNames(name) : [name]).map(plainName)

const distinct = (sounds: string[]): string[] => [...new Set(sounds.filter(Boolean))]

const DEVANAGARI = /\p{Script=Devanagari}/u

const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
}

const SOUNDS: [RegExp, string][] = [
  [/aa+/g, 'a'],
  [/ee+|ii+/g, 'i'],
  [/oo+|uu+|ou/g, 'u'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?!h)/g, 'k'],
  [/ch+/g, 'c'],
  [/([bdgjkst])h/g, '$1'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
]
