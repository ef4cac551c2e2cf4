import { typedText } from './typedText'

/** Crockford's base 32: no I, L, O, U, so that a code survives a phone call. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short code with a check character, e.g. `SH-7K3QF9`: five characters from random bytes and one check.
 * @param bytes at least five random bytes
 */
export const shortCode = ({ prefix, bytes }: { prefix: string; bytes: Uint8Array }): string => {
  const body = [...bytes.subarray(0, 5)].map((byte) => ALPHABET[byte % 32]!).join('')
  return `${prefix}-${body}${checkCharacter(body)}`
}

/** True when the check character fits; catches every single wrong character and most swaps. */
export const isShortCode = ({ code, prefix }: { code: string; prefix: string }): boolean => {
  const match = new RegExp(`^${prefix}-([${ALPHABET}]{5})([${ALPHABET}])$`).exec(code)
  return match !== null && checkCharacter(match[1]!) === match[2]
}

/** What a person typed or read aloud, in the code's own spelling. */
export const normaliseCode = (text: string): string =>
  typedText(text).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace('5H-', 'SH-')

/** Weights 1, 3, 5, 7, 9 are odd, so no single change of a digit keeps the sum modulo 32. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, at) => total + ALPHABET.indexOf(character) * (2 * at + 1),
    0,
  )
  return ALPHABET[sum % 32]!
}
