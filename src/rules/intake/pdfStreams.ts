/** How far before a stream its dictionary is looked for. */
const LOOK_BACK = 4000
const KEYWORD = 'stream'
const OBJECT_STREAM = /\/(?:ObjStm|First)(?=[\s\0()<>[\]{}/%])/
const HIDING =
  /\/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt|Predictor)(?=[\s\0()<>[\]{}/%])|\/(?:Filter|F|DecodeParms|DP)\s*\d+\s+\d+\s+R/

/** Where the data of each stream begins, in a PDF as text of one character a byte; the first `most` of them. */
export const streamOffsets = (text: string, most = Infinity): number[] => {
  const offsets: number[] = []
  for (
    let at = text.indexOf(KEYWORD);
    at >= 0 && offsets.length < most;
    at = text.indexOf(KEYWORD, at + KEYWORD.length)
  ) {
    const end = lineEndAt(text, at + KEYWORD.length)
    if (end > 0 && !text.startsWith('end', at - 3)) offsets.push(at + KEYWORD.length + end)
  }
  return offsets
}

/** How long the end of line is there: 2, 1 or 0 for none. */
const lineEndAt = (text: string, at: number): number => {
  if (text.startsWith('\r\n', at)) return 2
  return text[at] === '\r' || text[at] === '\n' ? 1 : 0
}

/**
 * True when objects are packed in a way that plain inflating does not show (no writer in use does that).
 * However far off the last object is, no more than `LOOK_BACK` letters are read.
 */
export const hidesObjects = ({ text, offset }: { text: string; offset: number }): boolean => {
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset)
  const dictionary = unescaped(before.slice(Math.max(0, before.lastIndexOf('obj'))))
  return OBJECT_STREAM.test(dictionary) && HIDING.test(dictionary)
}

/**
 * The dictionary of a stream, names unescaped, where nothing in it or before it can pretend to be one: no texts, no
 * comments, its object at the beginning of a line. Null where that is not sure.
 */
export const plainDictionary = ({
  text,
  offset,
}: {
  text: string
  offset: number
}): string | null => {
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset)
  const start = before.lastIndexOf('obj')
  const line = before.slice(
    Math.max(before.lastIndexOf('\n', start), before.lastIndexOf('\r', start)),
  )
  const plain = /^[\r\n]\s*\d{1,10}\s+\d{1,5}\s+obj\s*(<<[^()%]*>>)\s*stream\r?\n?$/.exec(line)
  return plain && unescaped(plain[1]!)
}

/** True when the dictionary says that objects are packed in its stream. */
export const isObjectStream = (dictionary: string): boolean => OBJECT_STREAM.test(dictionary)

const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

/** True for the two bytes that open a deflated stream (RFC 1950). */
export const isDeflated = (first: number, second: number): boolean =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0
