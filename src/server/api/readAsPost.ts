import { Failure } from '@/kit/failure'

const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override']

/**
 * The admin sends long queries as the form body of a POST that means GET. It becomes that GET here, before
 * the query is checked: Payload would do it later and past every check.
 * @throws Failure MEDIA_TYPE for a body that is no form
 */
export const readAsPost = async (request: Request): Promise<Request> => {
  if (!isReadAsPost(request)) return request
  const headers = new Headers(request.headers)
  for (const name of [...OVERRIDES, 'content-type', 'content-length']) headers.delete(name)
  if (!isForm(request)) throw new Failure('MEDIA_TYPE')
  const url = new URL(request.url)
  url.search = [url.search.slice(1), await request.text()].filter(Boolean).join('&')
  return new Request(url, { headers })
}

/** True for a POST that only reads. */
export const isReadAsPost = ({ method, headers }: Request): boolean =>
  method === 'POST' && OVERRIDES.some((name) => headers.get(name)?.toUpperCase() === 'GET')

const isForm = ({ headers }: Request): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '')
