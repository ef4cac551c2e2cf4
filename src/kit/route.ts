import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { permits, type Caller, type Permit } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { env } from './env'
import { Failure } from './failure'
import { answerOnce } from './idempotency'
import { languageOf } from './language'
import { countAttempt, countHere, type Limit } from './rateLimit'
import {
  readBody,
  readFiles,
  readQuery,
  readWith,
  type UploadRule,
  type UploadedFile,
} from './readRequest'
import { refuseUnknownSender } from './unknownSender'

/** What an operation gets from a route, all of it checked. */
export type RouteContext<Params, Query, Body> = {
  req: PayloadRequest
  caller: Caller
  params: Params
  query: Query
  body: Body
  files: UploadedFile[]
  rawBody: string
  language: Language
  ip: string
  idempotencyKey?: string
}

/** One row of a route table; the OpenAPI document is made from the same row. */
export type Route<Params = unknown, Query = unknown, Body = unknown> = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Below `/api`, Express style: `/orders/:id/status`. */
  path: string
  summary: string
  permit: Permit
  params?: z.ZodType<Params>
  query?: z.ZodType<Query>
  body?: z.ZodType<Body>
  /** Multipart: the text fields are `body`. */
  upload?: UploadRule
  /** The body is read as text and not parsed (webhooks). */
  isRaw?: true
  answer: z.ZodType
  status?: 200 | 201 | 202
  /**
   * Counted in the database for all processes; with `isLocal` in each process, where it guards the machine and no
   * secret. Every route also has a wide limit of its own.
   */
  limit?: Limit & { by: 'ip' | 'caller'; isLocal?: true }
  isIdempotent?: true
  /** A query in Payload's own words (where, depth, draft, …) is answered by the native endpoint. */
  isNativeToo?: true
  run: (context: RouteContext<Params, Query, Body>) => Promise<unknown>
}

/** Tells our endpoints from Payload's own where they are listed. */
const OURS = { isOurs: true }
const WIDE: Limit = { max: 6000, seconds: 60 }
const NATIVE_WORDS =
  /[?&](where|depth|draft|select|populate|joins|trash|fallback-locale|pagination)(=|\[|%5B|&|$)/

/** Declares a route with inferred types. */
export const route = <Params, Query, Body>(row: Route<Params, Query, Body>): Route =>
  row as unknown as Route

/** The rows below `/slug` as Payload endpoints of that collection, more exact paths first. */
export const endpointsOf = (rows: Route[], slug: string): Omit<Endpoint, 'root'>[] =>
  rows
    .filter((row) => row.path.split('/')[1] === slug)
    .map((row) => ({
      method: row.method,
      path: besideNative(row.path.slice(slug.length + 1) || '/'),
      handler: (req) => serve(row, req),
      custom: OURS,
    }))

/** The rows that belong to no collection, as Payload root endpoints. */
export const rootEndpointsOf = (rows: Route[], slugs: string[]): Endpoint[] =>
  rows
    .filter((row) => !slugs.includes(row.path.split('/')[1]!))
    .map((row) => ({
      method: row.method,
      path: row.path,
      handler: (req) => serve(row, req),
      custom: OURS,
    }))

/** Who sent this request, by the user that the session strategy found. */
export const callerOf = (req: Pick<PayloadRequest, 'user'>): Caller => {
  const { user } = req
  if (!user) return { kind: 'anonymous' }
  if (user.collection === 'users') return { kind: 'client', id: String(user.id) }
  return { kind: 'staff', id: String(user.id), role: user.role }
}

/** The address of the caller as the front door saw it. */
const ipOf = (req: { headers: Headers }): string => req.headers.get('x-sahil-ip') ?? 'local'

/** `/:id` of ours stands before Payload's own `/count` and must not take it for an id. */
const besideNative = (path: string): string =>
  /^\/:\w+$/.test(path) ? `${path}((?!(?:count|versions|init|me)$)[^/]+)` : path

async function serve(row: Route, req: PayloadRequest): Promise<Response> {
  const native =
    row.isNativeToo && NATIVE_WORDS.test(req.search ?? '') ? nativeHandler(row, req) : undefined
  if (native) return native(req)
  const caller = callerOf(req)
  const ip = ipOf(req)
  await guard({ row, req, caller, ip })
  const context = await readContext({ row, req, caller, ip })
  if (!row.isIdempotent || !context.idempotencyKey) return finish(row, await row.run(context))
  return answerOnce(
    { req, caller, key: context.idempotencyKey, path: req.pathname, body: context.rawBody },
    async () => finish(row, await row.run(context)),
  )
}

async function guard({
  row,
  req,
  caller,
  ip,
}: {
  row: Route
  req: PayloadRequest
  caller: Caller
  ip: string
}): Promise<void> {
  refuseUnknownSender(req.headers)
  const who = caller.kind === 'anonymous' ? ip : caller.id
  countHere({ key: `${row.method} ${row.path} ${who}`, limit: WIDE })
  const verdict = permits({ permit: row.permit, caller })
  if (verdict === 'signIn') throw new Failure('NOT_SIGNED_IN')
  if (verdict === 'never') throw new Failure('NOT_ALLOWED')
  if (!row.limit) return
  const key = `${row.path}|${row.limit.by === 'ip' ? ip : who}`
  if (row.limit.isLocal) countHere({ key, limit: row.limit })
  else await countAttempt({ req, key, limit: row.limit })
}

async function readContext({
  row,
  req,
  caller,
  ip,
}: {
  row: Route
  req: PayloadRequest
  caller: Caller
  ip: string
}) {
  const { fields, files, rawBody } = row.upload
    ? await readFiles(req, row.upload)
    : await readBody({ req, isRaw: row.isRaw === true, isWanted: row.body !== undefined })
  return {
    req,
    caller,
    params: row.params ? readWith(row.params, withoutSlug(req.routeParams)) : undefined,
    query: row.query ? readWith(row.query, readQuery(req)) : undefined,
    body: row.body ? readWith(row.body, fields) : undefined,
    files,
    rawBody,
    language: languageOf({ url: req.url, headers: req.headers }),
    ip,
    idempotencyKey: idempotencyKeyOf(req),
  }
}

function idempotencyKeyOf(req: PayloadRequest): string | undefined {
  const key = req.headers.get('idempotency-key')?.trim()
  if (!key) return undefined
  if (key.length > 255) throw new Failure('TOO_LONG', { field: 'Idempotency-Key' })
  return key
}

function withoutSlug(params: PayloadRequest['routeParams']): Record<string, unknown> {
  const { collection: _collection, global: _global, ...rest } = params ?? {}
  return rest
}

function nativeHandler(row: Route, req: PayloadRequest): Endpoint['handler'] | undefined {
  const [, slug = ''] = row.path.split('/')
  const endpoints = req.payload.collections[slug as 'orders']?.config.endpoints || []
  const path = row.path.split('/').length === 2 ? '/' : '/:id'
  const native = endpoints
    .filter(
      (each) =>
        each.method === row.method && each.path.replace('?', '').replace(/\(.*\)/, '') === path,
    )
    .at(-1)
  if (native && path === '/:id' && req.routeParams)
    req.routeParams.id ??= Object.values(withoutSlug(req.routeParams))[0]
  return native?.handler
}

function finish(row: Route, result: unknown): Response {
  if (result instanceof Response) return result
  if (env().NODE_ENV === 'test') row.answer.parse(result)
  return Response.json(result, {
    status: row.status ?? 200,
    headers: { 'Cache-Control': 'private, no-store' },
  })
}
