import { Failure } from '@/kit/failure'

/**
 * Payload's own parser answers broken forms with a fault of the server, so that they are taken apart here
 * first: the parts must be whole, texts without NUL, and a document (`_payload`) an object.
 * @throws Failure BAD_INPUT, BAD_ENCODING, BAD_JSON
 */
export const checkMultipart = async ({
  bytes,
  type,
}: {
  bytes: Uint8Array<ArrayBuffer>
  type: string
}): Promise<void> => {
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Failure('BAD_INPUT')
    })
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : value.name
    if (name.includes('\0') || text.includes('\0')) throw new Failure('BAD_ENCODING')
  }
  const document = form.get('_payload')
  if (typeof document === 'string') refuseNoDocument(document)
  if (typeof form.get('file') === 'string') throw new Failure('FILE_MISSING', { field: 'file' })
}

function refuseNoDocument(text: string): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Failure('BAD_JSON')
  }
  if (/\\u0000/i.test(text)) throw new Failure('BAD_ENCODING')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('BAD_INPUT')
}
