/** The zeros of the scripts that are written in India, of Arabic and Persian, and of full width (Unicode Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x1c40, 0x1c50, 0xa8d0, 0xabf0, 0xff10,
]

const VALUES = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)]),
  ) as [string, string][],
)

/** What a person typed with the digits of any Indian script, of Arabic or Persian, with 0 to 9 in their place. */
export const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => VALUES.get(digit) ?? digit)
