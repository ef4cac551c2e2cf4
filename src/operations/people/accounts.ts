import type { PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'
import { Failure } from '@/kit/failure'
import type { Audience } from './accountsOf'
import { headerToken } from './authenticate'
import { deviceCookie } from './deviceTokens'
import { renewSession, type SessionToken } from './sessions'

/** The account as its owner sees it after signing in; nothing that Payload keeps for itself. */
const readAccount = async ({
  req,
  audience,
  id,
}: {
  req: PayloadRequest
  audience: Audience
  id: string
}): Promise<Record<string, unknown>> => {
  const user = await req.payload.findByID({
    collection: audience,
    id,
    depth: 0,
    req,
    overrideAccess: true,
  })
  const {
    sessions: _sessions,
    isDisabled: _isDisabled,
    ...rest
  } = user as unknown as Record<string, unknown>
  return { ...rest, collection: audience }
}

/** The answer to a sign-in: JSON for frontends, the cookies for browsers. */
export const signedInAnswer = async ({
  req,
  audience,
  id,
  session,
  status = 200,
}: {
  req: PayloadRequest
  audience: Audience
  id: string
  session: SessionToken
  status?: number
}): Promise<Response> => {
  const user = await readAccount({ req, audience, id })
  const { token, exp, device } = session
  const headers = new Headers({ 'Cache-Control': 'private, no-store' })
  headers.append('Set-Cookie', cookieOf({ req, audience, token }))
  if (device) headers.append('Set-Cookie', deviceCookie({ req, token: device }))
  return Response.json({ user, token, exp, ...(device ? { device } : {}) }, { status, headers })
}

/**
 * The answer to a renewal; the admin reads `exp`. Whoever came by cookie gets the new token in the cookie alone,
 * where no script of the page can read it.
 * @throws Failure NOT_SIGNED_IN when the session is gone
 */
export const renewedAnswer = async ({
  req,
  audience,
  account,
  sid,
}: {
  req: PayloadRequest
  audience: Audience
  account: { id: string; email: string }
  sid: string
}): Promise<Response> => {
  const session = await renewSession({ req, audience, account, sid })
  if (!session) throw new Failure('NOT_SIGNED_IN')
  const answer = await signedInAnswer({ req, audience, id: account.id, session })
  const { token, ...body } = (await answer.json()) as Record<string, unknown>
  const shown = headerToken(req.headers) ? { token, refreshedToken: token } : {}
  return Response.json({ ...body, ...shown, setCookie: true }, { headers: answer.headers })
}

/** The cookie that ends a session in the browser. */
export const expiredCookie = ({
  req,
  audience,
}: {
  req: PayloadRequest
  audience: Audience
}): string =>
  generateExpiredPayloadCookie({
    collectionAuthConfig: req.payload.collections[audience].config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
  }) as string

const cookieOf = ({
  req,
  audience,
  token,
}: {
  req: PayloadRequest
  audience: Audience
  token: string
}): string =>
  generatePayloadCookie({
    collectionAuthConfig: req.payload.collections[audience].config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token,
  }) as string
