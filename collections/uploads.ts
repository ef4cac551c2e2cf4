import type { UploadConfig } from 'payload'

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
  constructorOptions: { limitInputPixels: 40e6 },
  modifyResponseHeaders: ({ headers }) => {
    headers.set('Content-Disposition', 'attachment')
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Cache-Control', 'private, no-store')
    headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
    return headers
  },
})
