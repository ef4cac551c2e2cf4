/** Letters of other scripts that look like Latin ones; capitals, for the text is raised first. */
const LOOKALIKES: [string, string][] = [
  ['АВЕКМНОРСТУХІЈЅԚԜҮҺԀӀ', 'ABEKMHOPCTYXIJSQWYHDI'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ABEZHIKMNOPTYXCJ'],
  ['ՕՍՏԼᎪᏴᏟᎬᎻᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃØ', 'OUSLABCEHJKLMPSTVWZO'],
]

/** Zero of the scripts in which a code may be typed in India; nine more digits follow each. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
]

const LATIN = new Map<string, string>([
  ...LOOKALIKES.flatMap(([from, to]) =>
    [...from].map((sign, at): [string, string] => [sign, [...to][at]!]),
  ),
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCodePoint(zero + digit),
      String(digit),
    ]),
  ),
])

/** Within Latin: letters and digits that are mistaken for each other on paper and on the phone. */
const MISTAKEN: Record<string, string> = { O: '0', I: '1', L: '1' }

/**
 * What two spellings of one coupon code have in common: case, spaces, dashes, accents, full width, letters of
 * other scripts that look the same, O for 0, I and L for 1 make no difference. Devanagari codes stay.
 * @returns an empty string when nothing is left to compare
 */
export const couponKey = (code: string): string => {
  const plain = [...code.normalize('NFKD').toUpperCase().normalize('NFKD')]
    .map((sign) => LATIN.get(sign) ?? sign)
    .map((sign) => MISTAKEN[sign] ?? sign)
    .join('')
  return plain
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{M}\p{Nd}]/gu, '')
    .normalize('NFC')
}
