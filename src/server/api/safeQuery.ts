import { Failure } from '@/kit/failure'

const WHOLE = /^\d{1,9}$/

/**
 * Payload's own list routes take any `limit`, `depth` and `page`: `limit=0` and `pagination=false` return
 * everything, a negative page is an SQL error. Numbers are clamped here, everything else is refused.
 * @throws Failure BAD_INPUT
 */
export const withSafeQuery = (request: Request): Request => {
  const url = new URL(request.url)
  const { searchParams: query } = url
  for (const name of ['limit', 'page', 'depth']) refuseNoNumber(query, name)
  refuseBadWhere(query)
  const before = url.href
  if (query.has('limit'))
    query.set('limit', String(Math.min(100, Math.max(1, Number(query.get('limit'))))))
  if (query.has('depth')) query.set('depth', String(Math.min(3, Number(query.get('depth')))))
  if (query.get('pagination') === 'false') query.delete('pagination')
  return url.href === before ? request : new Request(url, request)
}

function refuseNoNumber(query: URLSearchParams, name: string): void {
  const value = query.get(name)
  const isNegativeLimit = name === 'limit' && value !== null && /^-\d{1,9}$/.test(value)
  if (value === null || isNegativeLimit) return
  if (!WHOLE.test(value) || (name === 'page' && Number(value) < 1))
    throw new Failure('BAD_INPUT', { field: name })
}

/** `where` must be a tree of brackets, not a text. */
function refuseBadWhere(query: URLSearchParams): void {
  const where = query.get('where')
  if (where === null) return
  try {
    if (typeof JSON.parse(where) === 'object') return
  } catch {
    // Not JSON either: refused below.
  }
  throw new Failure('BAD_INPUT', { field: 'where' })
}
