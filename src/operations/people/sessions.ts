import { randomUUID } from 'node:crypto'
import { jwtSign, type PayloadRequest } from 'payload'
import { realNow } from '@/kit/clock'
import { signal, signalHere } from '@/kit/signals'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Audience } from './accountsOf'
import { addressDigest } from './addressDigest'
import { forgetDevices, rememberDevice } from './rememberDevice'

/** @property device the secret of the device that signed in; a renewal has none */
export type SessionToken = { token: string; exp: number; device?: string }

type Account = { id: string; email: string }

/**
 * Opens a session: one row, one signed token whose `sid` is the row. Parallel sign-ins all live. The caller has
 * locked the account's row with the password that was checked, else a changed password could be outlived.
 */
export const openSession = async ({
  req,
  audience,
  account,
  ip,
  token,
}: {
  req: PayloadRequest
  audience: Audience
  account: Account
  ip: string
  /** Of the device, when the account knows it already. */
  token?: string
}): Promise<SessionToken> => {
  const device = await rememberDevice({ req, audience, owner: account.id, ip, token })
  const sid = randomUUID()
  const seconds = lifetime(req, audience)
  await query(
    req,
    sql`insert into sessions (id, audience, owner, expires_at, address_digest, agent, device, created_at, updated_at)
        values (${sid}, ${audience}, ${account.id}, ${expiry(seconds)}::timestamptz, ${addressDigest(ip)}, ${agentOf(req)}, ${device.id}, now(), now())`,
  )
  const signed = await sign({ req, audience, account, sid, seconds })
  return { ...signed, device: device.token }
}

/** Renews a live session under the same id. @returns null when the session is gone */
export const renewSession = async ({
  req,
  audience,
  account,
  sid,
}: {
  req: PayloadRequest
  audience: Audience
  account: Account
  sid: string
}): Promise<SessionToken | null> => {
  const seconds = lifetime(req, audience)
  const rows = await query(
    req,
    sql`update sessions set expires_at = ${expiry(seconds)}::timestamptz, updated_at = now() where id = ${sid} and audience = ${audience} returning id`,
  )
  return rows.length > 0 ? sign({ req, audience, account, sid, seconds }) : null
}

/**
 * Ends sessions at once in every process: one, or all of an account but one; with all of them the devices are
 * forgotten, but for that of the session which stays or which asks.
 */
export const closeSessions = async ({
  req,
  audience,
  owner,
  only,
  except,
  askedBy,
}: {
  req: DbRequest
  audience: Audience
  owner: string
  only?: string
  except?: string
  askedBy?: string
}): Promise<void> => {
  if (only === undefined) await forgetDevices({ req, audience, owner, butOf: except ?? askedBy })
  await query(
    req,
    sql`delete from sessions where audience = ${audience} and owner = ${owner}
        and (${only ?? null}::text is null or id::text = ${only ?? null}) and (${except ?? null}::text is null or id::text <> ${except ?? null})`,
  )
  await forgetAccount({ req, audience, owner })
}

/** Drops what the processes remember of an account, after it changed. */
export const forgetAccount = async ({
  req,
  audience,
  owner,
}: {
  req: DbRequest
  audience: Audience
  owner: string
}): Promise<void> => {
  forgetHere({ audience, owner })
  await signal({ req, topic: 'session', key: `${audience}:${owner}` })
}

/** The same in this process only; after a commit, for what was read anew before it. */
export const forgetHere = ({ audience, owner }: { audience: Audience; owner: string }): void =>
  signalHere('session', `${audience}:${owner}`)

const lifetime = (req: PayloadRequest, audience: Audience): number =>
  req.payload.collections[audience].config.auth.tokenExpiration

const expiry = (seconds: number): string =>
  new Date(realNow().getTime() + seconds * 1000).toISOString()

const agentOf = (req: PayloadRequest): string => (req.headers.get('user-agent') ?? '').slice(0, 120)

async function sign({
  req,
  audience,
  account,
  sid,
  seconds,
}: {
  req: PayloadRequest
  audience: Audience
  account: Account
  sid: string
  seconds: number
}): Promise<SessionToken> {
  const fieldsToSign = { id: account.id, collection: audience, email: account.email, sid }
  const { token, exp } = await jwtSign({
    fieldsToSign,
    secret: req.payload.secret,
    tokenExpiration: seconds,
  })
  return { token, exp }
}
