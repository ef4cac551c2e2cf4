import { fileTypeFromBuffer } from 'file-type'
import { Failure } from '@/kit/failure'
import { activeContentIn, isEncryptedPdf, isWholePdf } from '@/rules/intake/fileSafety'
import { activeContentInStreams } from './activeContentInStreams'

export type InspectedFile = { mimetype: string; extension: string }

/**
 * Tells what a file is by its bytes alone and refuses PDFs that do anything by themselves.
 * Encrypted PDFs are refused too, for nobody can look into them.
 * @throws Failure FILE_NOT_ALLOWED (other type, broken or encrypted PDF), FILE_UNSAFE (active content)
 */
export const inspectFile = async ({
  data,
  allowed,
  field = 'file',
}: {
  data: Uint8Array
  allowed: readonly string[]
  field?: string
}): Promise<InspectedFile> => {
  const found = await fileTypeFromBuffer(data)
  if (!found || !allowed.includes(found.mime)) throw new Failure('FILE_NOT_ALLOWED', { field })
  if (found.mime !== 'application/pdf') return { mimetype: found.mime, extension: found.ext }
  if (activeContentIn(data)) throw new Failure('FILE_UNSAFE', { field })
  if (!isWholePdf(data) || isEncryptedPdf(data)) throw new Failure('FILE_NOT_ALLOWED', { field })
  if (await activeContentInStreams(data)) throw new Failure('FILE_UNSAFE', { field })
  return { mimetype: 'application/pdf', extension: 'pdf' }
}
