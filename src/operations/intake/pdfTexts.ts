import { unescapeNames, type PdfTexts } from '@/rules/intake/fileSafety'

/** A PDF or a piece of one as text. */
export const pdfTexts = (bytes: Uint8Array): PdfTexts => {
  const text = latin1(bytes)
  const plain = unescapeNames(bytes)
  return { text, plain: plain === bytes ? text : latin1(plain) }
}

/** Bytes as text, one character a byte. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
