import type { PayloadRequest } from 'payload'
import { isDemo } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { isPassword } from '@/kit/password'
import { forgetAttempts } from '@/kit/rateLimit'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { isDemoLogin } from '@/rules/people/demoLogin'
import { accountsOf, type Audience } from './accountsOf'
import { addressDigest } from './addressDigest'
import { countGuess } from './countGuess'
import { deviceDigest, deviceTokens } from './deviceTokens'
import { openSession, type SessionToken } from './sessions'

type Input = {
  req: PayloadRequest
  audience: Audience
  login: { email: string } | { phone: string }
  password: string
  ip: string
  /** The token of a device, of a frontend that keeps no cookies. */
  device?: string
}
type Row = {
  id: string
  email: string
  hash: string | null
  salt: string | null
  is_disabled: boolean | null
  device: string | null
  device_digest: string | null
  is_known_address: boolean
}

/**
 * Checks a password and opens a session. Guesses are counted before anything is hashed, by account whatever name
 * was used, and apart for a device that signed in before: strangers never lock it out. The session begins only if
 * the password that was checked is still the account's.
 * @throws Failure INVALID_CREDENTIALS (the same for a known and an unknown account), TOO_MANY
 */
export const signIn = async (input: Input): Promise<{ id: string } & SessionToken> => {
  const { req, audience, login, password, ip } = input
  const tokens = deviceTokens({ headers: req.headers, given: input.device })
  const row = await find({ ...input, tokens })
  const account = row?.id ?? Object.values(login)[0]!
  const isKnownAddress = row?.is_known_address === true
  const device = row?.device ?? null
  const key = await countGuess({ req, audience, account, ip, device, isKnownAddress })
  const isRight = await isPassword({
    password,
    stored: row ? { hash: row.hash ?? '', salt: row.salt ?? '' } : null,
  })
  const isRefused = !row || row.is_disabled || (!isDemo() && isDemoLogin(row.email))
  if (isRefused || !isRight) throw new Failure('INVALID_CREDENTIALS')
  const token = tokens.find((each) => deviceDigest(each) === row.device_digest)
  const session = await transaction(req, () => begin({ ...input, row, token }))
  await forgetAttempts({ req, key })
  return { id: row.id, ...session }
}

const matchOf = (login: Input['login']) =>
  'email' in login ? sql`email = ${login.email}` : sql`phone = ${login.phone}`

/** The same work for every name: one statement, with or without a row. */
async function find({
  req,
  audience,
  login,
  ip,
  tokens,
}: Input & { tokens: string[] }): Promise<Row | undefined> {
  const ofAccount = sql`d.audience = ${audience} and d.owner = a.id::text and d.expires_at > now()`
  const digests = tokens.map(deviceDigest).join(' ')
  const [row] = await query<Row>(
    req,
    sql`select a.id, a.email, a.hash, a.salt, a.is_disabled, known.id as device, known.digest as device_digest,
          exists(select 1 from devices d where ${ofAccount} and d.address_digest = ${addressDigest(ip)}) as is_known_address
        from ${accountsOf(audience)} a
        left join lateral (select d.id, d.digest from devices d where ${ofAccount} and d.digest = any(string_to_array(${digests}, ' ')) limit 1) known on true
        where ${matchOf(login)} limit 1`,
  )
  return row
}

/** A reset, a disabling or another email that was faster has changed the locked row: then nothing begins. */
async function begin({
  req,
  audience,
  login,
  ip,
  row,
  token,
}: Input & { row: Row; token?: string }): Promise<SessionToken> {
  const held = await query(
    req,
    sql`select 1 from ${accountsOf(audience)} where id = ${row.id} and ${matchOf(login)} and hash = ${row.hash} and is_disabled is not true for share`,
  )
  if (held.length === 0) throw new Failure('INVALID_CREDENTIALS')
  return openSession({ req, audience, account: row, ip, token })
}
