import { jwtVerify } from 'jose'
import type { Payload, TypedUser } from 'payload'
import { parseCookies } from 'payload/shared'
import { signalledCache } from '@/kit/cache'
import { realNow } from '@/kit/clock'
import type { Audience } from './accountsOf'

type Known = { user: TypedUser; sid: string; endsAt: number }
type Claims = { id: string; collection: string; sid: string; exp: number }

const known = signalledCache<Known>({ topic: 'session', ttlMs: 10_000, max: 5000 })

/**
 * Who a request's token belongs to, or null. The session row must live and the account be enabled;
 * the answer is kept for ten seconds and dropped by a signal at logout, password change or disabling.
 */
export const authenticate = async ({
  headers,
  payload,
  audience,
}: {
  headers: Headers
  payload: Payload
  audience: Audience
}): Promise<TypedUser | null> => {
  const token = tokenOf({ headers, payload })
  if (!token) return null
  const found = await known.load(`${audience} ${token}`, () => read({ token, payload, audience }))
  if (!found || found.endsAt <= realNow().getTime()) return null
  return {
    ...found.user,
    _strategy: `${audience}-session`,
    _sid: found.sid,
  } as unknown as TypedUser
}

/** The token that a frontend sends itself; a browser's cookie is none, and its scripts never see what is in it. */
export const headerToken = (headers: Headers): string | undefined =>
  /^(?:JWT|Bearer) (.+)$/.exec(headers.get('authorization') ?? '')?.[1]

/** The token of a request: JWT or Bearer header, or the cookie when its origin is ours (as Payload's extractJWT). */
const tokenOf = ({ headers, payload }: { headers: Headers; payload: Payload }): string | null => {
  const header = headerToken(headers)
  if (header) return header
  const cookie = parseCookies(headers).get(`${payload.config.cookiePrefix}-token`)
  if (!cookie) return null
  const origin = headers.get('origin')
  if (origin) return payload.config.csrf.includes(origin) ? cookie : null
  return ['same-origin', 'same-site', 'none'].includes(headers.get('sec-fetch-site') ?? '')
    ? cookie
    : null
}

async function read({
  token,
  payload,
  audience,
}: {
  token: string
  payload: Payload
  audience: Audience
}) {
  const claims = await claimsOf({ token, payload })
  if (claims?.collection !== audience) return null
  const session = await payload.db.findOne<{ id: string; owner: string; expiresAt: string }>({
    collection: 'sessions',
    where: {
      id: { equals: claims.sid },
      audience: { equals: audience },
      owner: { equals: claims.id },
    },
  })
  const endsAt = Math.min(session ? Date.parse(session.expiresAt) : 0, claims.exp * 1000)
  if (endsAt <= realNow().getTime()) return null
  const user = await payload.findByID({
    collection: audience,
    id: claims.id,
    depth: 0,
    disableErrors: true,
    showHiddenFields: false,
  })
  if (!user || user.isDisabled) return null
  return {
    value: { user: { ...user, collection: audience } as TypedUser, sid: claims.sid, endsAt },
    owner: `${audience}:${claims.id}`,
  }
}

async function claimsOf({
  token,
  payload,
}: {
  token: string
  payload: Payload
}): Promise<Claims | null> {
  try {
    const { payload: claims, protectedHeader } = await jwtVerify(
      token,
      new TextEncoder().encode(payload.secret),
      { algorithms: ['HS256'] },
    )
    const isOurs =
      protectedHeader.authVersion === 1 &&
      typeof claims.sid === 'string' &&
      typeof claims.id === 'string'
    return isOurs ? (claims as unknown as Claims) : null
  } catch {
    return null
  }
}
