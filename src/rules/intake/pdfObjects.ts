/** Letters that may be read for one file, shared by all objects of it: nested ones are read again for each. */
export type Effort = { left: number }

/** An object without its texts and comments, names unescaped, and its number where it has a plain one. */
export type PdfObject = { number: number | undefined; code: string }

/** Thrown where objects lie in one another without end. */
export class TooMuchToRead extends Error {}

const START = /(?:(\d{1,10})[\s\0]{1,40}\d{1,5}[\s\0]{0,40})?(?<![a-z])(obj|trailer)(?![a-z])/g
/** No object has this number. */
const NO_OBJECT = -1
/** A number, a name or a reference is short; only `<<` and `[` go on. */
const PLAIN_OBJECT = 400

/**
 * All objects of a PDF that stand in the open, also those in the texts and streams of others: a reader goes wherever its
 * table points. Text is one character a byte, as the file is.
 * @throws TooMuchToRead
 */
export const openObjects = (text: string, effort: Effort): PdfObject[] =>
  [...text.matchAll(START)].map(({ index, 0: { length }, 1: number, 2: keyword }) => ({
    number: keyword === 'trailer' ? NO_OBJECT : number === undefined ? undefined : Number(number),
    code: objectAt({ text, at: index + length, effort }),
  }))

/**
 * The objects of an object stream (ISO 32000-1, 7.5.7), or null where its dictionary does not say plainly where they are.
 * @throws TooMuchToRead
 */
export const packedObjects = ({
  dictionary,
  text,
  effort,
}: {
  dictionary: string
  text: string
  effort: Effort
}): PdfObject[] | null => {
  const [first, ...others] = [
    ...dictionary.matchAll(/\/First\s*(\d{1,9})(?!\s+\d+\s+R)(?=[\s/>])/g),
  ]
  if (!first || others.length > 0 || dictionary.split('/First').length > 2) return null
  const header = text.slice(0, Number(first[1]))
  return [...header.matchAll(/(\d{1,10})\s+(\d{1,10})/g)].map(([, number, offset]) => ({
    number: Number(number),
    code: objectAt({ text, at: header.length + Number(offset), effort }),
  }))
}

/**
 * All of a stream as code, whatever it is read as.
 * @throws TooMuchToRead
 */
export const wholeStream = (text: string, effort: Effort): PdfObject => ({
  number: NO_OBJECT,
  code: objectAt({ text, at: 0, effort, isWhole: true }),
})

/** The object that begins there, up to the end of its outermost bracket, or all that follows. */
function objectAt({
  text,
  at,
  effort,
  isWhole = false,
}: {
  text: string
  at: number
  effort: Effort
  isWhole?: boolean
}): string {
  const pieces: string[] = []
  let depth = 0
  let plainFrom = at
  let end = at
  const keep = (until: number, instead = '') => pieces.push(text.slice(plainFrom, until), instead)
  for (; end < text.length; end += 1) {
    const letter = text[end]
    if (letter === '(' || letter === '%') {
      keep(end, letter === '(' ? '()' : ' ')
      const next = letter === '(' ? textEnd(text, end) : lineEnd(text, end)
      effort.left -= next - end
      plainFrom = next
      end = next - 1
    } else if (letter === '[' || (letter === '<' && text[end + 1] === '<')) {
      depth += 1
      if (letter === '<') end += 1
    } else if (letter === ']' || (letter === '>' && text[end + 1] === '>')) {
      depth -= 1
      if (letter === '>') end += 1
      if (depth <= 0 && !isWhole) break
    } else if (depth === 0 && end - at > PLAIN_OBJECT && !isWhole) break
    effort.left -= 1
    if (effort.left < 0) throw new TooMuchToRead()
  }
  keep(end + 1)
  return unescaped(pieces.join(''))
}

/** Behind the bracket that closes a text; texts nest, and `\` takes the next letter as it is (7.3.4.2). */
function textEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return text.length
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** Texts are gone when this is done: an escaped bracket in a name opens none. */
const unescaped = (code: string): string =>
  code.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
