/** Why a PDF is refused. */
export type ActiveContent = 'javascript' | 'launch' | 'embedded_file' | 'open_action' | 'polyglot'

/** Names end at white space or a delimiter (ISO 32000-1, 7.2.2). */
const END = '(?=[\\s\\0()<>[\\]{}/%]|$)'
const MARKUP = /<(?:script|html|iframe|svg|object|embed)[\s>/]|<!doctype\s+html/i
const NAMES: [ActiveContent, RegExp][] = [
  ['javascript', new RegExp(`/(?:JavaScript|Rendition|RichMedia|XFA)${END}`)],
  ['launch', new RegExp(`/(?:Launch|SubmitForm|ImportData|GoToE)${END}`)],
  ['embedded_file', new RegExp(`/EmbeddedFiles?${END}`)],
]

/**
 * What a PDF would do by itself, or null. Looks at the whole file as text, names unescaped (`/J#61vaScript`);
 * compressed objects have to be inflated by the caller and looked at with `activeNamesIn`.
 * An opening action may only choose the page and the zoom.
 */
export const activeContentIn = (bytes: Uint8Array): ActiveContent | null => {
  const text = latin1(bytes)
  if (!text.startsWith('%PDF-') || MARKUP.test(text) || isArchive(text)) return 'polyglot'
  return activeNamesIn(text)
}

/** The same for text of PDF objects, one character a byte. */
export const activeNamesIn = (text: string): ActiveContent | null => {
  const plain = unescapeNames(text)
  const found = NAMES.find(([, pattern]) => pattern.test(plain))
  if (found) return found[0]
  return hasOpeningAction(plain) ? 'open_action' : null
}

/** True for a PDF with a password or rights: what it holds cannot be looked at. */
export const isEncryptedPdf = (bytes: Uint8Array): boolean =>
  new RegExp(`/Encrypt${END}`).test(unescapeNames(latin1(bytes)))

/** True when header, cross-reference and end are there (Payload asks the same of every PDF). */
export const isWholePdf = (bytes: Uint8Array): boolean => {
  const end = latin1(bytes.subarray(-1024))
  return latin1(bytes.subarray(0, 5)) === '%PDF-' && end.includes('%%EOF') && end.includes('xref')
}

/** Bytes as text, one character a byte. */
export const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/** PDF names may write any character as `#` and two hexadecimal digits (ISO 32000-1, 7.3.5). */
export const unescapeNames = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text

function hasOpeningAction(text: string): boolean {
  const openings = [...text.matchAll(new RegExp(`/OpenAction${END}`, 'g'))]
  // Each look-up reads the whole text; an honest file has one.
  return (
    openings.length > 8 ||
    openings.some(({ index }) => !isView(text, text.slice(index + 11, index + 400)))
  )
}

/** A destination (`[3 0 R /Fit]`), a GoTo action, or a reference to nothing but these. */
function isView(text: string, target: string): boolean {
  if (/^\s*\[/.test(target) || isGoTo(target)) return true
  const reference = /^\s*(\d{1,10})\s+(\d{1,5})\s+R/.exec(target)
  if (!reference) return false
  const objects = [
    ...text.matchAll(new RegExp(`(?<!\\d)${reference[1]}\\s+${reference[2]}\\s+obj(?![a-z])`, 'g')),
  ]
  const bodies = objects.map(({ index }) => text.slice(index, index + 400).replace(/^.*?obj/s, ''))
  return bodies.length > 0 && bodies.every((body) => /^\s*\[/.test(body) || isGoTo(body))
}

const isGoTo = (text: string): boolean =>
  /^\s*<<[^>]*\/S\s*\/GoTo(?=[\s/>[])[^>]*>>/.test(text) &&
  !/\/(?:Next|URI)\b/.test(text.split('>>')[0]!)

/** A zip (jar, docx) hidden behind the PDF: its directory is at the end. */
function isArchive(text: string): boolean {
  return text.includes('PK\u0003\u0004') && text.slice(-66_000).includes('PK\u0005\u0006')
}
