import type { PayloadRequest } from 'payload'
import { isDemo } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { isPassword } from '@/kit/password'
import { countAttempt, forgetAttempts, type Limit } from '@/kit/rateLimit'
import { digest } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { isDemoLogin } from '@/rules/people/demoLogin'
import { addressDigest, openSession, type Audience, type SessionToken } from './sessions'

type Input = {
  req: PayloadRequest
  audience: Audience
  login: { email: string } | { phone: string }
  password: string
  ip: string
}
type Row = {
  id: string
  email: string
  hash: string | null
  salt: string | null
  is_disabled: boolean | null
}

const PER_ADDRESS: Limit = { max: 10, seconds: 900 }
const PER_ACCOUNT: Limit = { max: 50, seconds: 900 }
const PER_IP: Limit = { max: 300, seconds: 300 }

/**
 * Checks a password and opens a session. Attempts are counted before anything is hashed, by account
 * and address, so that a stranger's guesses never lock the owner's own device out.
 * @throws Failure INVALID_CREDENTIALS (the same for a known and an unknown account), TOO_MANY
 */
export const signIn = async (input: Input): Promise<{ id: string } & SessionToken> => {
  const { req, audience, password, ip } = input
  const account = digest({ value: Object.values(input.login)[0]!, purpose: 'login' })
  const own = `login|${audience}|${account}|${ip}`
  await countAttempt({ req, key: `login|${ip}`, limit: PER_IP })
  await countAttempt({ req, key: own, limit: PER_ADDRESS })
  const row = await find(input)
  if (!row || !(await isKnownAddress(input, row.id)))
    await countAttempt({ req, key: `login|${audience}|${account}`, limit: PER_ACCOUNT })
  const isRight = await isPassword({
    password,
    stored: row ? { hash: row.hash ?? '', salt: row.salt ?? '' } : null,
  })
  const isRefused = !row || row.is_disabled || (!isDemo() && isDemoLogin(row.email))
  if (isRefused || !isRight) throw new Failure('INVALID_CREDENTIALS')
  await forgetAttempts({ req, key: own })
  return { id: row.id, ...(await openSession({ req, audience, account: row, ip })) }
}

async function find({ req, audience, login }: Input): Promise<Row | undefined> {
  const table = audience === 'users' ? sql`users` : sql`admins`
  const match = 'email' in login ? sql`email = ${login.email}` : sql`phone = ${login.phone}`
  const [row] = await query<Row>(
    req,
    sql`select id, email, hash, salt, is_disabled from ${table} where ${match} limit 1`,
  )
  return row
}

async function isKnownAddress({ req, audience, ip }: Input, id: string): Promise<boolean> {
  const rows = await query(
    req,
    sql`select 1 from sessions where audience = ${audience} and owner = ${id} and address_digest = ${addressDigest(ip)} limit 1`,
  )
  return rows.length > 0
}
