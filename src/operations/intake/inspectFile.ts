import { Failure } from '@/kit/failure'
import { inThread } from '@/kit/threads'
import type { FileVerdict } from './lookAtFile'

export type InspectedFile = { mimetype: string; extension: string }

/**
 * What a file is by its bytes, found beside the loop that answers requests.
 * @param sender whose files wait for each other
 * @throws Failure FILE_NOT_ALLOWED (other type, broken or encrypted PDF), FILE_UNSAFE (active content),
 * PHOTO_IS_HEIC,
 * UNAVAILABLE (too many files at once: nothing is wrong with this one)
 */
export const inspectFile = async ({
  data,
  allowed,
  field = 'file',
  sender,
}: {
  data: Uint8Array
  allowed: readonly string[]
  field?: string
  sender?: string
}): Promise<InspectedFile> => {
  const verdict = await inThread<FileVerdict>({
    task: 'lookAtFile',
    input: { allowed },
    bytes: data,
    sender,
  })
  if ('refused' in verdict) throw new Failure(verdict.refused, { field })
  return verdict
}
