import { INDIAN_STATES, type StateCode } from './indianStates'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** What the portal gives out, each by the place of its letters: all end in the same check digit. */
const FORMS = {
  business: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][Z1-9A-J][\dA-Z]$/,
  deductorOfTax: /^\d{2}[A-Z]{4}[A-Z\d]\d{4}[A-Z][1-9A-Z]D[\dA-Z]$/,
  collectorOfTax: /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]C[\dA-Z]$/,
  embassyOrUnBody: /^\d{4}[A-Z]{3}\d{5}[UO]N[\dA-Z]$/,
  nonResident: /^\d{4}[A-Z]{3}\d{5}NR[\dA-Z]$/,
  onlineServiceFromAbroad: /^99\d{2}[A-Z]{3}\d{5}OS[\dA-Z]$/,
}

/** Other territory, and the centre's own jurisdiction: they issue numbers and are no state. */
const NO_STATE = ['97', '99']

/**
 * True for a GSTIN or UIN as printed on a certificate: 15 capitals and digits of one of the known forms, a known
 * state or territory, the right check digit.
 */
export const isGstin = (text: string): boolean =>
  Object.values(FORMS).some((form) => form.test(text)) &&
  (Object.hasOwn(INDIAN_STATES, text.slice(0, 2)) || NO_STATE.includes(text.slice(0, 2))) &&
  checkDigit(text.slice(0, 14)) === text[14]

/** The state that issued a GSTIN; null for a text that is none, and for a number that no state issued. */
export const stateOfGstin = (text: string): StateCode | null =>
  isGstin(text) && !NO_STATE.includes(text.slice(0, 2)) ? (text.slice(0, 2) as StateCode) : null

/** Base 36, weights 1 and 2 in turn; of each product both digits count. */
function checkDigit(body: string): string | undefined {
  const sum = [...body].reduce((total, letter, index) => {
    const product = DIGITS.indexOf(letter) * (index % 2 === 0 ? 1 : 2)
    return total + Math.floor(product / 36) + (product % 36)
  }, 0)
  return DIGITS[(36 - (sum % 36)) % 36]
}
