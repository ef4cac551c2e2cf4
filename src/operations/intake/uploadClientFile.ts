import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { UploadedFile } from '@/kit/readRequest'
import { senderOf } from '@/kit/threads'
import type { Caller } from '@/rules/people/caller'
import { claimDigest, claimTokenFor } from './claimTokenFor'
import { cleanImage } from './cleanImage'
import { inspectFile } from './inspectFile'

/** What clients may send; no SVG, which can carry scripts. */
const ALLOWED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf']

type Kept = {
  file: { id: string; name: string; size: number; mimetype: string; claimToken?: string }
}

/**
 * Keeps a client's or visitor's file privately under a random name: looked through, images drawn anew
 * without metadata. A visitor gets a claim token; given again with the next file, it stays the same.
 * @throws Failure FILE_NOT_ALLOWED, FILE_UNSAFE, PHOTO_IS_HEIC, PICTURE_TOO_LARGE, UNAVAILABLE
 */
export const uploadClientFile = async ({
  req,
  caller,
  file,
  claimToken,
}: {
  req: PayloadRequest
  caller: Caller
  file: UploadedFile
  claimToken?: string
}): Promise<Kept> => {
  const user = caller.kind === 'client' ? caller.id : null
  const { data, mimetype, extension } = await safeFile({ file, sender: senderOf(req) })
  const token = user ? undefined : await claimTokenFor({ req, given: claimToken })
  const name = `${randomUUID()}.${extension}`
  // Nobody may create here but this operation, which has checked the file and knows the owner.
  const row = await req.payload.create({
    collection: 'client-files',
    data: {
      originalName: shownName(file.name),
      user,
      claimDigest: token ? claimDigest(token) : null,
      isBound: false,
    },
    file: { data, mimetype, name, size: data.length },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const kept = {
    id: String(row.id),
    name: shownName(file.name),
    size: row.filesize ?? data.length,
    mimetype: row.mimeType ?? mimetype,
  }
  return { file: token ? { ...kept, claimToken: token } : kept }
}

async function safeFile({
  file: { data },
  sender,
}: {
  file: UploadedFile
  sender: string
}): Promise<{ data: Buffer; mimetype: string; extension: string }> {
  const found = await inspectFile({ data, allowed: ALLOWED, sender })
  return found.mimetype === 'application/pdf'
    ? { data, ...found }
    : cleanImage({ data, mimetype: found.mimetype })
}

/** The name that the sender's machine gave, for reading only: no path, no control or direction characters. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
      .slice(-120)
      .toWellFormed() || 'file'
  )
}
