import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import { now } from '@/kit/clock'
import { isDemo } from '@/kit/env'
import { digest } from '@/kit/seal'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Audience } from './audience'

const COOKIE = 'sahil-devices'
const LIFE_DAYS = 180
/** A browser of a family knows some accounts; an account is used on some devices. */
const ACCOUNTS_PER_DEVICE = 5
const DEVICES_PER_ACCOUNT = 50
const DAY_MS = 24 * 3_600_000

/** A device that may sign in without standing in the strangers' queue; the token is its secret. */
export type Device = { id: string; token: string }

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

/** The address of a sign-in, kept as a keyed digest only. */
export const addressDigest = (ip: string): string => digest({ value: ip, purpose: 'address' })

/** How a device's token rests in the database. */
export const deviceDigest = (token: string): string => digest({ value: token, purpose: 'device' })

/**
 * Knows the device of a right password from now on; a token that the account knows already is kept.
 * Of too many devices the one that was used least lately is forgotten.
 */
export const rememberDevice = async ({
  req,
  audience,
  owner,
  ip,
  token = randomBytes(32).toString('base64url'),
}: {
  req: DbRequest
  audience: Audience
  owner: string
  ip: string
  token?: string
}): Promise<Device> => {
  const until = new Date(now().getTime() + LIFE_DAYS * DAY_MS).toISOString()
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into devices (id, audience, owner, digest, address_digest, expires_at, created_at, updated_at)
        values (gen_random_uuid(), ${audience}, ${owner}, ${deviceDigest(token)}, ${addressDigest(ip)}, ${until}::timestamptz, now(), now())
        on conflict (digest) do update set address_digest = excluded.address_digest, expires_at = excluded.expires_at, updated_at = now() returning id`,
  )
  await query(
    req,
    sql`delete from devices where id in (select id from devices where audience = ${audience} and owner = ${owner} order by updated_at desc, id offset ${DEVICES_PER_ACCOUNT})`,
  )
  return { id: row!.id, token }
}

/** Forgets the devices of an account, but for that of one session. */
export const forgetDevices = async ({
  req,
  audience,
  owner,
  butOf,
}: {
  req: DbRequest
  audience: Audience
  owner: string
  butOf?: string
}): Promise<void> => {
  await query(
    req,
    sql`delete from devices where audience = ${audience} and owner = ${owner}
        and id::text not in (select device from sessions where id::text = ${butOf ?? null} and device is not null)`,
  )
}

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
  return [...parts, `Max-Age=${LIFE_DAYS * 24 * 3600}`].join('; ')
}
