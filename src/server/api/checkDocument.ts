import type { Field, Payload } from 'payload'
import { Failure, type Issue } from '@/kit/failure'
import { wrongValues } from './wrongValues'

type Written = { request: Request; payload: Payload }

const TEXTS = ['id', 'password', '_status', '_order']

/**
 * Refuses a document for Payload's own create and update whose values are of the wrong kind.
 * @throws Failure BAD_INPUT with one issue for each field
 */
export const checkDocument = async ({ request, payload }: Written): Promise<void> => {
  const fields = fieldsAt({ request, payload })
  if (!fields) return
  const data = await readDocument(request.clone())
  const odd = TEXTS.filter((name) => !['string', 'undefined'].includes(typeof (data[name] ?? '')))
  const issues: Issue[] = [
    ...wrongValues({ fields, data }),
    ...odd.map((field): Issue => ({ code: 'BAD_INPUT', field })),
  ]
  if (issues.length > 0) throw new Failure(issues.slice(0, 20))
}

/** The fields of the collection or global that the request writes to; undefined for everything else. */
function fieldsAt({ request, payload }: Written): Field[] | undefined {
  const { method } = request
  const [, , slug, ...rest] = new URL(request.url).pathname
    .split('/')
    .filter((part, at) => at < 2 || part)
  const { collections, globals } = payload.config
  if (slug === 'globals')
    return method === 'POST' && rest.length === 1
      ? globals.find((each) => each.slug === rest[0])?.fields
      : undefined
  const isCreate = method === 'POST' && rest.length === 0
  const isCopy = method === 'POST' && rest.length === 2 && rest[1] === 'duplicate'
  const isUpdate = method === 'PATCH' && rest.length <= 1
  if (!isCreate && !isCopy && !isUpdate) return undefined
  return collections.find((each) => each.slug === slug)?.fields
}

async function readDocument(request: Request): Promise<Record<string, unknown>> {
  const isForm = /^multipart\//i.test(request.headers.get('content-type') ?? '')
  const text = isForm ? String((await request.formData()).get('_payload')) : await request.text()
  return JSON.parse(text || '{}') as Record<string, unknown>
}
