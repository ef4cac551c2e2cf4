import type { Payload } from 'payload'
import { Failure } from '@/kit/failure'

const CLOSED = /\/(paste-url|api-key)(\/|$)|^\/(users|admins)\/verify\//

/**
 * Payload mounts addresses that this configuration has no use for, and some fail instead of answering:
 * versions of what has none, files from other addresses, API keys, its own verification. Its ordering reads JSON without a look at the type.
 * @throws Failure NOT_FOUND, MEDIA_TYPE
 */
export const refuseClosed = ({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): void => {
  const path = new URL(request.url).pathname.replace(/^\/api/, '')
  if (CLOSED.test(path)) throw new Failure('NOT_FOUND')
  const type = request.headers.get('content-type') ?? 'application/json'
  if (path === '/reorder' && !/json/i.test(type)) throw new Failure('MEDIA_TYPE')
  const [, slug = '', word] = path.replace(/^\/globals/, '').split('/')
  if (word !== 'versions') return
  const config = path.startsWith('/globals/')
    ? payload.config.globals.find((each) => each.slug === slug)
    : payload.config.collections.find((each) => each.slug === slug)
  if (config && !config.versions) throw new Failure('NOT_FOUND')
}
