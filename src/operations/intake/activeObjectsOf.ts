import { inflateRawSync } from 'node:zlib'
import { activeNamesIn, activeObjectIn, hasEncryption } from '@/rules/intake/fileSafety'
import {
  openObjects,
  packedObjects,
  TooMuchToRead,
  wholeStream,
  type Effort,
  type PdfObject,
} from '@/rules/intake/pdfObjects'
import {
  isDeflated,
  isObjectStream,
  plainDictionary,
  streamOffsets,
} from '@/rules/intake/pdfStreams'
import { latin1, pdfTexts } from './pdfTexts'

/** Objects are text: no honest stream with a suspicious name in it becomes more than this. */
const MOST_BYTES = 16 * 1024 * 1024
/** How often a file is read at most, with all that it inflates to. */
const READINGS = 4

/** What a PDF does by itself, looked at object by object. */
export type ActiveObjects = 'active' | 'encrypted' | null

/**
 * The close look at a PDF in which a name of active content stands somewhere: as text of a page, of its description or
 * of its bookmarks it is nothing, as code it is refused. What cannot be read without doubt counts as code.
 */
export const activeObjectsOf = (data: Uint8Array): ActiveObjects => {
  const text = latin1(data)
  const effort: Effort = { left: READINGS * text.length }
  try {
    const objects = openObjects(text, effort)
    // What is encrypted cannot be read, and is refused whatever it holds.
    if (hasEncryption(objects)) return 'encrypted'
    for (const offset of streamOffsets(text)) {
      const found = objectsOfStream({ data, text, offset, effort })
      if (!found) return 'active'
      for (const each of found) objects.push(each)
    }
    return activeObjectIn(objects) ? 'active' : null
  } catch (error) {
    if (error instanceof TooMuchToRead) return 'active'
    throw error
  }
}

/** Null for what is refused. */
function objectsOfStream({
  data,
  text,
  offset,
  effort,
}: {
  data: Uint8Array
  text: string
  offset: number
  effort: Effort
}): PdfObject[] | null {
  const dictionary = plainDictionary({ text, offset })
  if (dictionary !== null && isDescription(dictionary)) return []
  const inflated = isDeflated(data[offset] ?? 0, data[offset + 1] ?? 0)
    ? inflatedAt(data, offset)
    : undefined
  if (inflated === null) return null
  effort.left += READINGS * (inflated?.length ?? 0)
  const end = text.indexOf('endstream', offset)
  const content = inflated ?? text.slice(offset, end < 0 ? undefined : end)
  if (dictionary === null) return activeNamesIn(pdfTexts(bytesOf(content)).plain) ? null : []
  const whole = wholeStream(content, effort)
  if (!isObjectStream(dictionary)) return [whole]
  // A text in it may hold the word that ends a stream.
  const packed = packedObjects({ dictionary, text: inflated ?? text.slice(offset), effort })
  return packed && [whole, ...packed]
}

const isDescription = (dictionary: string): boolean =>
  /\/Type\s*\/Metadata(?=[\s/>])/.test(dictionary) && !isObjectStream(dictionary)

function inflatedAt(data: Uint8Array, offset: number): string | null {
  try {
    const bytes = inflateRawSync(data.subarray(offset + 2), { maxOutputLength: MOST_BYTES })
    return latin1(bytes)
  } catch {
    return null
  }
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
