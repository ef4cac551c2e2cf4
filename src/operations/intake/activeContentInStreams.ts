import { createInflateRaw } from 'node:zlib'
import { activeNamesIn, latin1 } from '@/rules/intake/fileSafety'
import { hidesObjects, isDeflated, streamOffsets } from '@/rules/intake/pdfStreams'

/** Inflated bytes of one file that are looked at: an uncompressed image of 40 megapixels. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_STREAMS = 10_000
const OVERLAP = 64

/**
 * True when a PDF has active content in its compressed objects, packs them so that they cannot be
 * seen, cannot be inflated, or inflates without end. Works in pieces, off the main thread.
 */
export const activeContentInStreams = async (data: Uint8Array): Promise<boolean> => {
  const text = latin1(data)
  const offsets = streamOffsets(text)
  if (offsets.length > MOST_STREAMS) return true
  let left = MOST_BYTES
  for (const offset of offsets) {
    if (hidesObjects({ text, offset })) return true
    if (!isDeflated(data[offset] ?? 0, data[offset + 1] ?? 0)) continue
    const size = await cleanSize({ data: data.subarray(offset + 2), most: left })
    if (size === null) return true
    left -= size
  }
  return false
}

/** How much a stream inflates to, or null when it is not clean. Its checksum is not read: readers ignore it. */
async function cleanSize({
  data,
  most,
}: {
  data: Uint8Array
  most: number
}): Promise<number | null> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  let size = 0
  let tail = ''
  try {
    stream.end(data)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = tail + chunk.toString('latin1')
      size += chunk.length
      if (size > most || activeNamesIn(text)) return null
      tail = text.slice(-OVERLAP)
    }
    return size
  } catch {
    return null
  } finally {
    stream.destroy()
  }
}
