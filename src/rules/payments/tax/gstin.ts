import { INDIAN_STATES, type StateCode } from './indianStates'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const FORM = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/

/** True for a GSTIN as printed on a certificate: 15 capitals and digits, a known state, the right check digit. */
export const isGstin = (text: string): boolean =>
  FORM.test(text) &&
  Object.hasOwn(INDIAN_STATES, text.slice(0, 2)) &&
  checkDigit(text.slice(0, 14)) === text[14]

/** The state that issued a GSTIN; null for a text that is none. */
export const stateOfGstin = (text: string): StateCode | null =>
  isGstin(text) ? (text.slice(0, 2) as StateCode) : null

/** Base 36, weights 1 and 2 in turn; of each product both digits count. */
function checkDigit(body: string): string | undefined {
  const sum = [...body].reduce((total, letter, index) => {
    const product = DIGITS.indexOf(letter) * (index % 2 === 0 ? 1 : 2)
    return total + Math.floor(product / 36) + (product % 36)
  }, 0)
  return DIGITS[(36 - (sum % 36)) % 36]
}
