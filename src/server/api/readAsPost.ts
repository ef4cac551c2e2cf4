import { Failure } from '@/kit/failure'

const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override']

/**
 * The admin sends long queries as the form body of a POST that means GET. It becomes that GET here, before
 * the query is checked: Payload would do it later and past every check.
 * @throws Failure MEDIA_TYPE for a body that is no form
 */
export const readAsPost = async (request: Request): Promise<Request> => {
  const isRead = OVERRIDES.some((name) => request.headers.get(name)?.toUpperCase() === 'GET')
  if (!isRead || request.method !== 'POST') return request
  const headers = new Headers(request.headers)
  for (const name of [...OVERRIDES, 'content-type', 'content-length']) headers.delete(name)
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Failure('MEDIA_TYPE')
  const url = new URL(request.url)
  url.search = [url.search.slice(1), await request.text()].filter(Boolean).join('&')
  return new Request(url, { headers })
}
