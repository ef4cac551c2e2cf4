import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import { isDemo } from '@/kit/env'
import { digest } from '@/kit/seal'

const COOKIE = 'sahil-devices'
const LIFE_SECONDS = 180 * 24 * 3600
/** A browser of a family knows some accounts. */
const ACCOUNTS_PER_DEVICE = 5

/** The device tokens of a request: that of the body first, then those of the cookie. */
export const deviceTokens = ({
  headers,
  given,
}: {
  headers: Headers
  given?: string
}): string[] => {
  const kept = (parseCookies(headers).get(COOKIE) ?? '').split('.')
  const tokens = [given ?? '', ...kept].filter((each) => /^[\w-]{43}$/.test(each))
  return [...new Set(tokens)].slice(0, ACCOUNTS_PER_DEVICE + 1)
}

/** How a device's token rests in the database. */
export const deviceDigest = (token: string): string => digest({ value: token, purpose: 'device' })

/** The cookie with which a browser shows that it signed in before; other accounts' tokens stay in it. */
export const deviceCookie = ({
  req,
  token,
}: {
  req: Pick<PayloadRequest, 'headers'>
  token: string
}): string => {
  const tokens = [...new Set([token, ...deviceTokens(req)])].slice(0, ACCOUNTS_PER_DEVICE)
  const parts = [`${COOKIE}=${tokens.join('.')}`, 'Path=/api', 'HttpOnly', 'SameSite=Lax']
  if (!isDemo()) parts.push('Secure')
  return [...parts, `Max-Age=${LIFE_SECONDS}`].join('; ')
}
