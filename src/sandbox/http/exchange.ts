import type { IncomingHttpHeaders } from 'node:http'

/** One HTTP request, read completely. */
export type Exchange = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}

/** `reset` cuts the connection without an answer. */
export type Reply =
  { status: number; body?: unknown; type?: string; headers?: Record<string, string> } | 'reset'

export type Handler = (exchange: Exchange, match: string[]) => Reply | Promise<Reply>

/** Method, pattern of the whole path, handler. */
export type Route = [method: string, pattern: RegExp, handler: Handler]

export const json = (status: number, body: unknown): Reply => ({ status, body })

/** The handler's answer for the first route that fits, or undefined. */
export const route = (
  routes: Route[],
  exchange: Exchange,
  path = exchange.path,
): Reply | Promise<Reply> | undefined => {
  for (const [method, pattern, handler] of routes) {
    const match = method === exchange.method ? pattern.exec(path) : null
    if (match) return handler(exchange, match.slice(1).map(decoded))
  }
  return undefined
}

/** The JSON body as an object; an empty body is `{}`, anything unreadable undefined. */
export const jsonBody = ({ body }: Exchange): Record<string, unknown> | undefined => {
  if (!body.length) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

export const formBody = ({ body }: Exchange): URLSearchParams =>
  new URLSearchParams(body.toString('utf8'))

/** The newest of a list that has them last: as many as `?last=` asks for, or all. */
export const newest = <T>(items: T[], query: URLSearchParams): T[] => {
  const last = Number(query.get('last'))
  return last > 0 ? items.slice(-last) : items
}

/** User and password of a Basic Authorization header. */
export const basicAuth = ({ headers }: Exchange): { user: string; pass: string } | undefined => {
  const [scheme, value] = (headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'basic' || !value) return undefined
  const [user = '', ...rest] = Buffer.from(value, 'base64').toString('utf8').split(':')
  return { user, pass: rest.join(':') }
}

const decoded = (part: string | undefined): string => {
  try {
    return decodeURIComponent(part ?? '')
  } catch {
    return part ?? ''
  }
}
