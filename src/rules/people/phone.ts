import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { typedText } from '../text/typedText'

/**
 * A mobile number in E.164 from any usual Indian way to write it, or null.
 * Fixed lines are refused: they receive no messages.
 */
export const toE164 = (text: string): string | null => {
  const digits = typedText(text)
  if (!/^\(?[+\d][\d\s().-]{6,24}$/.test(digits)) return null
  const number = parsePhoneNumberFromString(digits.replace(/^00/, '+'), 'IN')
  const type = number?.isValid() ? number.getType() : undefined
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? (number?.number ?? null) : null
}
