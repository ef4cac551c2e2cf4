import { Failure } from '@/kit/failure'
import type { BodyRule } from './bodyRule'
import { refuseDeep } from './refuseDeep'

/**
 * Payload's own parser answers broken forms with a fault of the server, so that they are taken apart here
 * first: the parts must be whole, texts without NUL.
 * Payload's own routes want a document: an object as JSON in `_payload`.
 * @throws Failure BAD_INPUT, BAD_ENCODING, BAD_JSON, REQUIRED, FILE_MISSING
 */
export const checkMultipart = async ({
  bytes,
  type,
  rule,
}: {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  rule: BodyRule
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
  const file = form.get('file')
  if (typeof file === 'string' || (rule === 'upload' && file === null))
    throw new Failure('FILE_MISSING', { field: 'file' })
  if (rule !== 'form') refuseNoDocument(form.get('_payload'))
}

function refuseNoDocument(text: FormDataEntryValue | null): void {
  if (typeof text !== 'string') throw new Failure('REQUIRED', { field: '_payload' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Failure('BAD_JSON')
  }
  if (/\\u0000/i.test(text)) throw new Failure('BAD_ENCODING')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure('BAD_INPUT')
  refuseDeep(value)
}
