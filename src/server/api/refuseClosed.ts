import type { Payload } from 'payload'
import { Failure } from '@/kit/failure'
import { authenticate } from '@/operations/people/authenticate'

const CLOSED = /\/(paste-url|api-key)(\/|$)|^\/(users|admins)\/verify\//

/**
 * Payload mounts addresses that this configuration has no use for, and some fail instead of answering:
 * versions of what has none, files from other addresses, API keys, its own verification. Its ordering reads JSON without a look at the
 * type. Locks and preferences of its admin are open to whoever is signed in: here to staff only.
 * @throws Failure NOT_FOUND, MEDIA_TYPE, METHOD_NOT_ALLOWED, NOT_SIGNED_IN, NOT_ALLOWED
 */
export const refuseClosed = async ({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): Promise<void> => {
  const path = new URL(request.url).pathname.replace(/^\/api/, '')
  if (CLOSED.test(path)) throw new Failure('NOT_FOUND')
  if (path.startsWith('/payload-')) await refuseAllButStaff({ request, payload })
  if (request.method === 'DELETE' && path.startsWith('/payload-preferences/'))
    throw new Failure('METHOD_NOT_ALLOWED')
  const type = request.headers.get('content-type') ?? 'application/json'
  if (path === '/reorder' && !/json/i.test(type)) throw new Failure('MEDIA_TYPE')
  const [, slug = '', word] = path.replace(/^\/globals/, '').split('/')
  if (word !== 'versions') return
  const config = path.startsWith('/globals/')
    ? payload.config.globals.find((each) => each.slug === slug)
    : payload.config.collections.find((each) => each.slug === slug)
  if (config && !config.versions) throw new Failure('NOT_FOUND')
}

async function refuseAllButStaff({
  request: { headers },
  payload,
}: {
  request: Request
  payload: Payload
}): Promise<void> {
  if (await authenticate({ headers, payload, audience: 'admins' })) return
  const isClient = await authenticate({ headers, payload, audience: 'users' })
  throw new Failure(isClient ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN')
}
