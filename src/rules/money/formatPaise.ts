import type { Language } from '@/rules/system/failures'

/**
 * An amount in the reader's language with lakh grouping: 149900 is `₹1,499.00`. Exact for every
 * integer: the decimal point is set in the digits, never by a division.
 * @param paise integer number of paise, negative for money going back
 * @throws RangeError when `paise` is not a safe integer, which is always a bug of the caller
 */
export const formatPaise = ({
  paise,
  locale,
}: {
  paise: number | bigint
  locale: Language
}): string => {
  if (typeof paise === 'number' && !Number.isSafeInteger(paise))
    throw new RangeError(`Not a whole number of paise: ${paise}`)
  const format = new Intl.NumberFormat(`${locale}-IN`, { style: 'currency', currency: 'INR' })
  return format.format(decimal(BigInt(paise)))
}

function decimal(paise: bigint): Intl.StringNumericLiteral {
  const digits = (paise < 0n ? -paise : paise).toString().padStart(3, '0')
  const sign = paise < 0n ? '-' : ''
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral
}
