import { fileTypeFromBuffer } from 'file-type'
import { activeContentIn, isEncryptedPdf, isWholePdf } from '@/rules/intake/fileSafety'
import { activeContentInStreams } from './activeContentInStreams'
import { activeObjectsOf } from './activeObjectsOf'
import { pdfTexts } from './pdfTexts'

/** What a file is, or why it is refused. */
export type FileVerdict = { mimetype: string; extension: string } | { refused: Refusal }

type Refusal = 'FILE_NOT_ALLOWED' | 'FILE_UNSAFE' | 'PHOTO_IS_HEIC'

/** What iPhones make; no library with a fitting licence reads its coding. */
const HEIC = /^image\/hei[cf]/

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
  if (!found || !allowed.includes(found.mime)) {
    const isPhoto = allowed.includes('image/jpeg') && HEIC.test(found?.mime ?? '')
    return { refused: isPhoto ? 'PHOTO_IS_HEIC' : 'FILE_NOT_ALLOWED' }
  }
  if (found.mime !== 'application/pdf') return { mimetype: found.mime, extension: found.ext }
  const refused = await refusalOf(data)
  return refused ? { refused } : { mimetype: 'application/pdf', extension: 'pdf' }
}

/** Most files name nothing that is active; only those that do are read object by object. */
async function refusalOf(data: Uint8Array): Promise<Refusal | null> {
  const texts = pdfTexts(data)
  const named = activeContentIn(texts)
  if (named === 'polyglot') return 'FILE_UNSAFE'
  if (!isWholePdf(texts)) return named ? 'FILE_UNSAFE' : 'FILE_NOT_ALLOWED'
  const streams = await activeContentInStreams(data)
  const isEncrypted = isEncryptedPdf(texts)
  if (streams === 'unreadable') return isEncrypted && !named ? 'FILE_NOT_ALLOWED' : 'FILE_UNSAFE'
  const found = named || streams || isEncrypted ? activeObjectsOf(data) : null
  if (found === 'active') return 'FILE_UNSAFE'
  return found === 'encrypted' ? 'FILE_NOT_ALLOWED' : null
}
