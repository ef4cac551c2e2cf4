import { Failure } from '@/kit/failure'
import { languageOfTag } from '@/rules/text/readerLanguage'

const WHOLE = /^\d{1,9}$/
const MOST_ROWS = 100
const MOST_DEPTH = 3
const PLAIN = new Set(['limit', 'page', 'depth', 'pagination', 'locale', 'draft', 'trash'])
const LANGUAGES = ['locale', 'fallback-locale']
const SORT = /^sort(\[\d*\])?$/
const JOIN_LIMIT = /^joins\[[^\]]*\]\[(limit|page)\]$/

/**
 * Payload's own list routes take any `limit`, `depth` and `page`: `limit=0` and `pagination=false` return
 * everything, a negative page is an SQL error, `limit[]=0` is read as 0. Numbers are clamped here,
 * everything else is refused.
 * @throws Failure BAD_INPUT
 */
export const withSafeQuery = (request: Request): Request => {
  const url = new URL(request.url)
  const { searchParams: query } = url
  const before = url.href
  for (const name of new Set(query.keys())) refuseOddName(name)
  for (const name of ['limit', 'page', 'depth']) refuseNoNumber(query, name)
  for (const name of ['where', 'data']) refuseNoTree(query, name)
  if (request.method === 'DELETE' || request.method === 'PATCH') refuseAll(query)
  for (const name of new Set(query.keys())) if (isLimit(name)) clamp(query, name)
  if (query.has('depth'))
    query.set('depth', String(Math.min(MOST_DEPTH, Number(query.get('depth')))))
  for (const name of LANGUAGES) nameLanguage(query, name)
  if (query.get('pagination') === 'false') query.delete('pagination')
  return url.href === before ? request : new Request(url, request)
}

/** A number of rows that one answer may have; what is no number becomes the most. */
export const safeLimit = (limit: unknown): number => {
  const rows = Number(limit)
  return Number.isFinite(rows) ? Math.min(MOST_ROWS, Math.max(1, Math.trunc(rows))) : MOST_ROWS
}

const isLimit = (name: string): boolean =>
  name === 'limit' || JOIN_LIMIT.exec(name)?.[1] === 'limit'

function clamp(query: URLSearchParams, name: string): void {
  query.set(name, String(safeLimit(query.get(name))))
}

/** Payload knows `hi` and not `hi-IN`. */
function nameLanguage(query: URLSearchParams, name: string): void {
  const language = languageOfTag(query.get(name) ?? '')
  if (language) query.set(name, language)
}

/** The query parser makes lists and trees of brackets, also where a plain value is meant. */
function refuseOddName(name: string): void {
  const [word = ''] = name.split('[')
  if (name.includes('[') && PLAIN.has(word)) throw new Failure('BAD_INPUT', { field: word })
  if (name === 'populate') throw new Failure('BAD_INPUT', { field: name })
  if (word === 'sort' && !SORT.test(name)) throw new Failure('BAD_INPUT', { field: word })
}

function refuseNoNumber(query: URLSearchParams, name: string): void {
  const values = query.getAll(name)
  if (values.length > 1) throw new Failure('BAD_INPUT', { field: name })
  const [value] = values
  if (value === undefined || (name === 'limit' && /^-\d{1,9}$/.test(value))) return
  if (!WHOLE.test(value) || (name === 'page' && Number(value) < 1))
    throw new Failure('BAD_INPUT', { field: name })
}

/** A `where` without a condition means every document; a change of all of them is never meant. */
function refuseAll(query: URLSearchParams): void {
  const [name] = [...query.keys()].filter((key) => /^where(\[|$)/.test(key))
  const isOpen = name === 'where' && Object.keys(JSON.parse(query.get(name) ?? '{}')).length === 0
  if (isOpen || /^where(\[\])+/.test(name ?? '')) throw new Failure('BAD_INPUT', { field: 'where' })
}

/** `where` must be a tree of brackets or JSON, `data` of JSON; Payload parses the text unguarded. */
function refuseNoTree(query: URLSearchParams, name: string): void {
  for (const text of query.getAll(name)) {
    try {
      const tree: unknown = JSON.parse(text)
      if (typeof tree === 'object' && tree !== null && !Array.isArray(tree)) continue
    } catch {
      // Not JSON either: refused below.
    }
    throw new Failure('BAD_INPUT', { field: name })
  }
}
