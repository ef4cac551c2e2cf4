/** No vowels, so that no words appear, and nothing that is mistaken for something else. */
export const COUPON_LETTERS = '346789CDFGHJKMNPQRTVWXY'

/** Random letters of a generated code: 12 of 23 are 54 bits. */
export const COUPON_LENGTH = 12

/**
 * A generated code in groups of four, e.g. `DIWALI-7KQ3-XT9M-4HWC`.
 * @param picks as many random numbers below the number of letters
 */
export const couponCode = ({ prefix, picks }: { prefix: string; picks: number[] }): string => {
  const letters = picks.map((pick) => COUPON_LETTERS[pick]!).join('')
  const groups = letters.match(/.{1,4}/g) ?? []
  return [...(prefix ? [prefix.toUpperCase()] : []), ...groups].join('-')
}
