import type { IncomingHttpHeaders } from 'node:http'
import { isRouterState } from './routerState'

/** What a browser says of itself, its cache and its person; all that the admin's pages read. */
const PASSED = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cache-control',
  'content-type',
  'cookie',
  'dnt',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'origin',
  'pragma',
  'priority',
  'purpose',
  'range',
  'referer',
  'save-data',
  'sec-ch-prefers-color-scheme',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-user',
  'sec-gpc',
  'sec-purpose',
  'upgrade-insecure-requests',
  'user-agent',
])

/** What Next's own router sends, in the one form in which it does; Next fails on others. */
const ROUTER: Record<string, (value: string) => boolean> = {
  rsc: (value) => value === '1',
  'next-action': (value) => /^[0-9a-f]{40,42}$/.test(value),
  'next-router-prefetch': (value) => /^[123]$/.test(value),
  'next-router-segment-prefetch': (value) => /^\/[\w$!@()[\]./-]*$/.test(value),
  'next-router-state-tree': isRouterState,
  'next-url': (value) => /^\/(?!\/)[\w./-]*$/.test(value),
}

/** Of the client's headers those that the admin's process reads; framing, hops and Next's inside never. */
export const passedHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => PASSED.has(name) || (isOwn(name) && ROUTER[name]!(String(value))),
    ),
  )

const HOP =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-security-policy)$/

/** Of the admin's headers those that are for the client, not for this hop. */
export const answeredHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP.test(name) && !named.includes(name)),
  )
}

const isOwn = (name: string): boolean => Object.hasOwn(ROUTER, name)
