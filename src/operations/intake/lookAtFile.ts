import { fileTypeFromBuffer } from 'file-type'
import { activeContentIn, isEncryptedPdf, isWholePdf } from '@/rules/intake/fileSafety'
import { activeContentInStreams } from './activeContentInStreams'
import { pdfTexts } from './pdfTexts'

/** What a file is, or why it is refused. */
export type FileVerdict =
  { mimetype: string; extension: string } | { refused: 'FILE_NOT_ALLOWED' | 'FILE_UNSAFE' }

/**
 * Tells what a file is by its bytes alone and refuses PDFs that do anything by themselves.
 * Encrypted PDFs are refused too, for nobody can look into them. Long work: it runs in a thread.
 */
export const lookAtFile = async ({
  data,
  allowed,
}: {
  data: Uint8Array
  allowed: readonly string[]
}): Promise<FileVerdict> => {
  const found = await fileTypeFromBuffer(data)
  if (!found || !allowed.includes(found.mime)) return { refused: 'FILE_NOT_ALLOWED' }
  if (found.mime !== 'application/pdf') return { mimetype: found.mime, extension: found.ext }
  const texts = pdfTexts(data)
  if (activeContentIn(texts)) return { refused: 'FILE_UNSAFE' }
  if (!isWholePdf(texts) || isEncryptedPdf(texts)) return { refused: 'FILE_NOT_ALLOWED' }
  if (await activeContentInStreams(data)) return { refused: 'FILE_UNSAFE' }
  return { mimetype: 'application/pdf', extension: 'pdf' }
}
