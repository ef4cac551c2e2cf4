import type { PayloadRequest, UploadConfig, Where } from 'payload'
import { Failure } from '@/kit/failure'

/** An upload collection whose files only its access rule opens: attachment, never cached, never sniffed. */
export const privateUpload = ({
  folder,
  mimeTypes,
}: {
  folder: string
  mimeTypes: string[]
}): UploadConfig => ({
  staticDir: `media/local/${folder}`,
  mimeTypes,
  crop: false,
  focalPoint: false,
  pasteURL: false,
  handlers: [knownFileOnly],
  constructorOptions: { limitInputPixels: 40e6 },
  modifyResponseHeaders: ({ headers }) => {
    headers.set('Content-Disposition', 'attachment')
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Cache-Control', 'private, no-store')
    headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
    return headers
  },
})

/** Payload looks on the disk for any name and calls a miss its own fault: only what has a row is looked for. */
export async function knownFileOnly(
  req: PayloadRequest,
  { doc, params }: { doc?: unknown; params: { collection: string; filename: string } },
): Promise<void> {
  if (doc) return
  const collection = params.collection as 'media'
  const { upload } = req.payload.collections[collection].config
  const names = [
    'filename',
    ...(upload.imageSizes ?? []).map(({ name }) => `sizes.${name}.filename`),
  ]
  const where: Where = { or: names.map((name) => ({ [name]: { equals: params.filename } })) }
  const { totalDocs } = await req.payload.count({ collection, where, req, overrideAccess: true })
  if (totalDocs === 0) throw new Failure('NOT_FOUND')
}
