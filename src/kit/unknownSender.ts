import { Failure } from './failure'

const AGAIN_SECONDS = 2

const unknown = new Set<string>()

const idOf = (headers: Headers): string => headers.get('x-request-id') ?? ''

/** Notes that the database could not say whose token a request carries. */
export const noteUnknownSender = (headers: Headers): void => {
  unknown.add(idOf(headers))
}

/**
 * Payload takes such a request for an anonymous one; the answer would tell a signed-in person to sign in again.
 * @throws Failure UNAVAILABLE
 */
export const refuseUnknownSender = (headers: Headers): void => {
  if (unknown.has(idOf(headers))) throw new Failure('UNAVAILABLE', { retryAfter: AGAIN_SECONDS })
}

/** The request with this id is answered. */
export const forgetSender = (requestId: string): void => {
  unknown.delete(requestId)
}
