import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { activeNamesIn } from '@/rules/intake/fileSafety'
import { hidesObjects, isDeflated, streamOffsets } from '@/rules/intake/pdfStreams'
import { latin1, pdfTexts } from './pdfTexts'

/** Inflated bytes of one file that are looked at: an uncompressed image of 40 megapixels. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_STREAMS = 10_000
const OVERLAP = 64
const PIECE = 64 * 1024
const CHUNK = 128 * 1024

/** Bytes that were read and bytes that they became, of all streams of one file. */
export type InflateEffort = { read: number; inflated: number }

/** `unreadable` is refused; `named` has a name of active content somewhere, perhaps in a text. */
export type StreamsVerdict = 'unreadable' | 'named' | null

/**
 * Whether the compressed objects of a PDF name active content, or whether it packs them so that they cannot be
 * seen, cannot be inflated, or inflates without end. Streams that lie in one another are read again for each,
 * so that not only what they become but also what is read for them is bounded: by twice the file.
 */
export const activeContentInStreams = async (
  data: Uint8Array,
  effort: InflateEffort = { read: 0, inflated: 0 },
): Promise<StreamsVerdict> => {
  const text = latin1(data)
  const offsets = streamOffsets(text, MOST_STREAMS + 1)
  let verdict: StreamsVerdict = null
  if (offsets.length > MOST_STREAMS) return 'unreadable'
  for (const offset of offsets) {
    if (hidesObjects({ text, offset })) return 'unreadable'
    if (!isDeflated(data[offset] ?? 0, data[offset + 1] ?? 0)) continue
    const stream = { data: data.subarray(offset + 2), effort, most: 2 * data.length }
    const found = await verdictOf(stream)
    if (found === 'unreadable') return found
    verdict ??= found
  }
  return verdict
}

/** A stream is read to its end, without its checksum: readers ignore it. */
async function verdictOf({
  data,
  effort,
  most,
}: {
  data: Uint8Array
  effort: InflateEffort
  most: number
}): Promise<StreamsVerdict> {
  const stream = createInflateRaw({ chunkSize: CHUNK })
  let tail: Uint8Array = Buffer.alloc(0)
  let verdict: StreamsVerdict = null
  try {
    const fed = feed({ stream, data, effort, most })
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const piece = Buffer.concat([tail, chunk])
      effort.inflated += chunk.length
      if (effort.inflated > MOST_BYTES) return 'unreadable'
      if (!verdict && activeNamesIn(pdfTexts(piece).plain)) verdict = 'named'
      tail = piece.subarray(-OVERLAP)
    }
    await fed
    return effort.read <= most ? verdict : 'unreadable'
  } catch {
    return 'unreadable'
  } finally {
    stream.destroy()
  }
}

/** Writes piece by piece, until the stream has its end or too much was read. */
async function feed({
  stream,
  data,
  effort,
  most,
}: {
  stream: InflateRaw
  data: Uint8Array
  effort: InflateEffort
  most: number
}): Promise<void> {
  for (let at = 0; at < data.length; at += PIECE) {
    const before = stream.bytesWritten
    await new Promise<void>((resolve) => {
      stream.write(data.subarray(at, at + PIECE), () => resolve())
    })
    effort.read += stream.bytesWritten - before
    if (stream.destroyed || stream.readableEnded || effort.read > most) break
    if (stream.bytesWritten - before < Math.min(PIECE, data.length - at)) break
  }
  if (!stream.destroyed) stream.end()
}
