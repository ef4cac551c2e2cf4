import { Failure } from '@/kit/failure'

/** Where a request leads: every door decides by the same path, and passes on the same one. */
export type Target = { path: string; search: string }

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const ADMIN = /^\/(?:admin(?:\/|$)|_next\/static\/)/
/** What another reader could take for a separator, a step up or an end. */
const AMBIGUOUS = /\/\/|%(?:2e|2f|5c|00)/i

/** What `Allow` says. */
export const ALLOWED = METHODS.join(', ')

/**
 * The path and the query of a request line, in origin or absolute form (RFC 9112, 3.2).
 * @throws Failure BAD_INPUT for every other form
 */
export const targetOf = (url: string): Target => {
  const line = /^https?:/i.test(url) ? afterAuthority(url) : url
  if (!line.startsWith('/') || line.includes('#')) throw new Failure('BAD_INPUT')
  const at = line.indexOf('?')
  return at < 0 ? { path: line, search: '' } : { path: line.slice(0, at), search: line.slice(at) }
}

/** The one spelling of an address of the admin's pages and files; every other spelling leads nowhere. */
export const isAdminTarget = ({ path, search }: Target): boolean =>
  ADMIN.test(path) &&
  !AMBIGUOUS.test(path) &&
  isReadable(path, /\p{Cc}/u) &&
  isReadable(search, /\0/) &&
  new URL(path, 'http://page.invalid').pathname === path

/** True for the methods that any door of ours has. */
export const isKnownMethod = (method: string | undefined): boolean => METHODS.includes(method ?? '')

function afterAuthority(url: string): string {
  if (!URL.canParse(url)) throw new Failure('BAD_INPUT')
  const rest = /^https?:\/\/[^/?#]+(.*)$/i.exec(url)?.[1]
  if (rest === undefined) throw new Failure('BAD_INPUT')
  return rest.startsWith('/') ? rest : `/${rest}`
}

function isReadable(text: string, refused: RegExp): boolean {
  try {
    return !refused.test(decodeURIComponent(text))
  } catch {
    return false
  }
}
