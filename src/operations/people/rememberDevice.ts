import { randomBytes } from 'node:crypto'
import { realNow } from '@/kit/clock'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Audience } from './accountsOf'
import { addressDigest } from './addressDigest'
import { deviceDigest } from './deviceTokens'

const LIFE_MS = 180 * 24 * 3_600_000
const DEVICES_PER_ACCOUNT = 50

/** A device that may sign in without standing in the strangers' queue; the token is its secret. */
export type Device = { id: string; token: string }

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
  const until = new Date(realNow().getTime() + LIFE_MS).toISOString()
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
