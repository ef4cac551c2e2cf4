import type { PdfObject } from './pdfObjects'

/** Why a PDF is refused. */
export type ActiveContent = 'javascript' | 'launch' | 'embedded_file' | 'open_action' | 'polyglot'

/** Names end at white space or a delimiter (ISO 32000-1, 7.2.2). */
const END = '(?=[\\s\\0()<>[\\]{}/%]|$)'
const MARKUP = /<(?:script|html|iframe|svg|object|embed)[\s>/]|<!doctype\s+html/i
const NAMES: [ActiveContent, string][] = [
  ['javascript', 'JavaScript|Rendition|RichMedia|XFA'],
  ['launch', 'Launch|SubmitForm|ImportData|GoToE'],
  ['embedded_file', 'EmbeddedFiles?'],
]
/** One look for all of them: a group for each reason. */
const ACTIVE = new RegExp(`/(?:${NAMES.map(([, names]) => `(${names})`).join('|')})${END}`)
const ENCRYPTED = new RegExp(`/Encrypt${END}`)
/** Each opening action is looked up in the whole text, and an object may be written anew; honest files do it once. */
const OPENING = '/OpenAction'
const MOST_OPENINGS = 8
const MOST_OBJECTS = 64

/** A PDF one character a byte: as it is, and with its names unescaped (`/J#61vaScript`). */
export type PdfTexts = { text: string; plain: string }

/**
 * What a PDF would do by itself, or null. Looks at the whole file; compressed objects have to be inflated by the
 * caller and looked at with `activeNamesIn`. An opening action may only choose the page and the zoom.
 */
export const activeContentIn = ({ text, plain }: PdfTexts): ActiveContent | null =>
  !text.startsWith('%PDF-') || MARKUP.test(text) || isArchive(text)
    ? 'polyglot'
    : activeNamesIn(plain)

/** The same for PDF objects alone, names unescaped. */
export const activeNamesIn = (plain: string): ActiveContent | null =>
  activeNameIn(plain) ?? (hasOpeningAction(plain) ? 'open_action' : null)

function activeNameIn(plain: string): ActiveContent | null {
  const found = ACTIVE.exec(plain)
  return found && NAMES[found.slice(1).findIndex(Boolean)]![0]
}

/**
 * What the objects of a PDF would do by themselves, or null: texts on its pages are not code. An opening action, also one
 * in another object, may only choose the page and the zoom.
 */
export const activeObjectIn = (objects: readonly PdfObject[]): ActiveContent | null => {
  const targets = new Set<string>()
  for (const { code } of objects) {
    const found = activeNameIn(code)
    if (found) return found
    // One more than may be is enough to refuse.
    for (const index of openingsIn(code))
      targets.add(code.slice(index + OPENING.length, index + 400))
    if (targets.size > MOST_OPENINGS) return 'open_action'
  }
  return [...targets].every((target) => isViewOf(objects, target)) ? null : 'open_action'
}

/** True for a PDF with a password or rights: what it holds cannot be looked at. */
export const isEncryptedPdf = ({ plain }: PdfTexts): boolean => ENCRYPTED.test(plain)

/** The same, object by object. */
export const hasEncryption = (objects: readonly PdfObject[]): boolean =>
  objects.some(({ code }) => ENCRYPTED.test(code))

/** True when header, cross-reference and end are there (Payload asks the same of every PDF). */
export const isWholePdf = ({ text }: PdfTexts): boolean => {
  const end = text.slice(-1024)
  return text.startsWith('%PDF-') && end.includes('%%EOF') && end.includes('xref')
}

/** PDF names may write any character as `#` and two hexadecimal digits (ISO 32000-1, 7.3.5). */
export const unescapeNames = (bytes: Uint8Array): Uint8Array => {
  if (!bytes.includes(NUMBER_SIGN)) return bytes
  const plain = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1, length += 1) {
    const value = bytes[at] === NUMBER_SIGN ? hexAt(bytes, at + 1) : -1
    plain[length] = value < 0 ? bytes[at]! : value
    if (value >= 0) at += 2
  }
  return plain.subarray(0, length)
}

const NUMBER_SIGN = 35

/** The value of two hexadecimal digits, or below 0. */
const hexAt = (bytes: Uint8Array, at: number): number =>
  digitOf(bytes[at]) * 16 + digitOf(bytes[at + 1])

const digitOf = (byte = 0): number => {
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = (byte | 32) - 97
  return letter >= 0 && letter < 6 ? letter + 10 : -1000
}

function hasOpeningAction(text: string): boolean {
  const openings = openingsIn(text)
  return (
    openings.length > MOST_OPENINGS ||
    openings.some((index) => !isView(text, text.slice(index + OPENING.length, index + 400)))
  )
}

const openingsIn = (text: string): number[] =>
  firstMatches(text, new RegExp(`${OPENING}${END}`, 'g'), MOST_OPENINGS + 1)

/** Where a pattern fits, so many times at most. */
function firstMatches(text: string, pattern: RegExp, most: number): number[] {
  const places: number[] = []
  for (let match = pattern.exec(text); match && places.length < most; match = pattern.exec(text))
    places.push(match.index)
  return places
}

/** The same among objects that are read; one without a plain number may be any. */
function isViewOf(objects: readonly PdfObject[], target: string): boolean {
  if (/^\s*\[/.test(target) || isGoTo(target)) return true
  const reference = /^\s*(\d{1,10})\s+\d{1,5}\s+R/.exec(target)
  if (!reference) return false
  const meant = objects.filter(
    ({ number, code }) =>
      number === Number(reference[1]) || (number === undefined && /^\s*(?:<<|\[)/.test(code)),
  )
  return (
    meant.some(({ number }) => number !== undefined) &&
    meant.every(({ code }) => /^\s*\[/.test(code) || isGoTo(code))
  )
}

/** A destination (`[3 0 R /Fit]`), a GoTo action, or a reference to nothing but these. */
function isView(text: string, target: string): boolean {
  if (/^\s*\[/.test(target) || isGoTo(target)) return true
  const reference = /^\s*(\d{1,10})\s+(\d{1,5})\s+R/.exec(target)
  if (!reference) return false
  const object = new RegExp(`(?<!\\d)${reference[1]}\\s+${reference[2]}\\s+obj(?![a-z])`, 'g')
  const objects = firstMatches(text, object, MOST_OBJECTS + 1)
  const bodies = objects.map((index) => text.slice(index, index + 400).replace(/^.*?obj/s, ''))
  return (
    bodies.length > 0 &&
    bodies.length <= MOST_OBJECTS &&
    bodies.every((body) => /^\s*\[/.test(body) || isGoTo(body))
  )
}

/** A dictionary in it could hide what follows: only a plain one is known. */
const isGoTo = (text: string): boolean =>
  /^\s*<<[^<>]*\/S\s*\/GoTo(?=[\s/>[])[^<>]*>>/.test(text) &&
  !/\/(?:Next|URI)\b/.test(text.split('>>')[0]!)

/** A zip (jar, docx) hidden behind the PDF: its directory is at the end. */
function isArchive(text: string): boolean {
  return text.includes('PK\u0003\u0004') && text.slice(-66_000).includes('PK\u0005\u0006')
}
