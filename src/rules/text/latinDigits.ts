const DEVANAGARI_ZERO = 0x0966

/** What a person typed with Devanagari digits, with the digits 0 to 9 in their place. */
export const latinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
