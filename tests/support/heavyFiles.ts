import { deflateSync } from 'node:zlib'

const END = Buffer.from('startxref\n9\n%%EOF\n')
const wholePdf = (...parts: Uint8Array[]): Buffer<ArrayBuffer> =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, END])

const deflated = (data: Uint8Array, level: number): Buffer =>
  Buffer.concat([
    Buffer.from('1 0 obj << /Subtype /Image /Filter /FlateDecode >>\nstream\n'),
    deflateSync(data, { level }),
    Buffer.from('\nendstream\nendobj\n'),
  ])

/** An honest PDF of a little more than so many bytes: pictures that do not pack well. */
export const honestPdf = (bytes: number): Buffer<ArrayBuffer> => {
  const noise = Uint32Array.from({ length: 65_536 }, (_, at) => Math.imul(at, 2_654_435_761))
  const picture = deflated(new Uint8Array(noise.buffer), 1)
  const count = Math.ceil(bytes / picture.length)
  return wholePdf(...Array.from({ length: count }, () => picture))
}

/** Marks of streams far from any object, evenly over so many bytes. */
export const markedPdf = (bytes: number): Buffer<ArrayBuffer> =>
  wholePdf(Buffer.alloc(bytes, 'stream\n'.padEnd(1000)))

/** A small PDF that becomes 120 MB of pictures, each within its bounds. */
export const swellingPdf = (): Buffer<ArrayBuffer> => {
  const picture = deflated(Buffer.alloc(20_000_000, '/a'), 6)
  return wholePdf(...Array.from({ length: 6 }, () => picture))
}
