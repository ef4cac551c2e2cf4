import { unescapeNames } from './fileSafety'

/** How far before a stream its dictionary is looked for. */
const LOOK_BACK = 4000
const OBJECT_STREAM = /\/(?:ObjStm|First)(?=[\s\0()<>[\]{}/%])/
const HIDING =
  /\/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt|Predictor)(?=[\s\0()<>[\]{}/%])|\/(?:Filter|F|DecodeParms|DP)\s*\d+\s+\d+\s+R/

/** Where the data of each stream begins, in a PDF as text of one character a byte. */
export const streamOffsets = (text: string): number[] =>
  [...text.matchAll(/(?<!end)stream(\r\n|\n|\r)/g)].map(
    ({ index, 0: keyword }) => index + keyword.length,
  )

/** True when objects are packed in a way that plain inflating does not show (no writer in use does that). */
export const hidesObjects = ({ text, offset }: { text: string; offset: number }): boolean => {
  const from = Math.max(text.lastIndexOf('obj', offset), offset - LOOK_BACK)
  const dictionary = unescapeNames(text.slice(from, offset))
  return OBJECT_STREAM.test(dictionary) && HIDING.test(dictionary)
}

/** True for the two bytes that open a deflated stream (RFC 1950). */
export const isDeflated = (first: number, second: number): boolean =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0
