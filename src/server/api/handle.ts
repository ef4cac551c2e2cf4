import { randomUUID } from 'node:crypto'
import { handleEndpoints, type Payload } from 'payload'
import { failureAnswer, errorBody } from '@/kit/answer'
import { endChange } from '@/kit/catalogueChange'
import { Failure } from '@/kit/failure'
import { languageOf } from '@/kit/language'
import { countHere } from '@/kit/rateLimit'
import { forgetSender, refuseUnknownSender } from '@/kit/unknownSender'
import type { FailureCode } from '@/rules/system/failures'
import { onErrand } from '../survival/errand'
import { bodyRuleOf } from './bodyRule'
import { checkDocument } from './checkDocument'
import { handleGraphql } from './graphql/handleGraphql'
import { readAsPost } from './readAsPost'
import { refuseClosed } from './refuseClosed'
import { refuseUnreadable } from './refuseUnreadable'
import { withSafeQuery } from './safeQuery'

/** What is left to a request that lost one of its promises, before it is answered 500. */
const ERRAND = { kind: 'request', patienceMs: 10_000 } as const
const PER_ADDRESS = { max: 20_000, seconds: 60 }
const BY_STATUS: Record<number, FailureCode> = {
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE',
  429: 'TOO_MANY',
  501: 'METHOD_NOT_ALLOWED',
}

/**
 * Answers one request below `/api`, whichever server received it: unreadable input is refused first,
 * Payload routes and runs it, and every error leaves in the one shape of the contract.
 * @param ip the caller's address as the front door saw it
 */
export const handleApi = async ({
  request,
  payload,
  ip,
}: {
  request: Request
  payload: Payload
  ip: string
}): Promise<Response> => {
  const requestId = randomUUID()
  const language = languageOf(request)
  try {
    countHere({ key: `all ${ip}`, limit: PER_ADDRESS })
    const checked = await refuseBadInput({ request, payload })
    const safe = withSafeQuery(withMeta({ request: checked, ip, requestId }))
    const run = () => runByPayload({ request: safe, payload })
    const response = await onErrand({ ...ERRAND, id: requestId, run })
    refuseUnknownSender(safe.headers)
    endChange({ requestId, isKept: response.ok && !isGraphql(safe) })
    return await finish({ response, language, requestId })
  } catch (error) {
    if (!(error instanceof Failure))
      payload.logger.error({ err: error, requestId }, 'a request failed')
    const failure = error instanceof Failure ? error : new Failure('INTERNAL')
    return await finish({
      response: failureAnswer({ failure, language, requestId }),
      language,
      requestId,
    })
  } finally {
    forgetSender(requestId)
    endChange({ requestId, isKept: false })
  }
}

/** What no route should see is refused: closed addresses, bodies unread, too large or of the wrong kind. @throws Failure */
async function refuseBadInput({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): Promise<Request> {
  await refuseClosed({ request, payload })
  const rule = bodyRuleOf({ request, payload })
  const checked = await readAsPost(await refuseUnreadable(request, rule))
  if (rule === 'document' || rule === 'upload') await checkDocument({ request: checked, payload })
  return checked
}

function runByPayload({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): Promise<Response> {
  return isGraphql(request)
    ? handleGraphql({ request, payload })
    : handleEndpoints({ config: payload.config, request })
}

const isGraphql = (request: Request): boolean => new URL(request.url).pathname === '/api/graphql'

function withMeta({
  request,
  ip,
  requestId,
}: {
  request: Request
  ip: string
  requestId: string
}): Request {
  request.headers.set('x-sahil-ip', ip)
  request.headers.set('x-request-id', requestId)
  return request
}

/** Adds the request's id; an error that is not in our shape yet (Payload's own 404) gets it. */
async function finish({
  response,
  language,
  requestId,
}: {
  response: Response
  language: 'en' | 'hi'
  requestId: string
}): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.set('X-Request-Id', requestId)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  if (response.status < 400)
    return new Response(response.body, { status: response.status, headers })
  const body = await response.text()
  if (/"errors":\[\{"code":"[A-Z_]+"/.test(body))
    return new Response(body, { status: response.status, headers })
  const status = response.status === 501 ? 405 : response.status
  const code = BY_STATUS[response.status] ?? (status >= 500 ? 'INTERNAL' : 'BAD_INPUT')
  headers.delete('content-length')
  headers.set('Content-Type', 'application/json')
  return new Response(JSON.stringify(errorBody({ issues: [{ code }], language, requestId })), {
    status,
    headers,
  })
}
