import { timingSafeEqual } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now, realNow } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { digest } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { forgetAccount } from './sessions'

const LIFE_MS = 3 * 24 * 3600 * 1000

/** A link token that proves an address: the account, its end and a keyed digest that includes the email. */
export const verificationToken = ({ user, email }: { user: string; email: string }): string => {
  const end = realNow().getTime() + LIFE_MS
  return `${user}.${end}.${proof({ user, email, end })}`
}

/** Marks the address of an account as verified; asking again changes nothing. @throws Failure TOKEN_INVALID */
export const verifyEmail = async ({
  req,
  token,
}: {
  req: PayloadRequest
  token: string
}): Promise<void> => {
  const [user = '', end = '', given = ''] = token.split('.')
  if (!/^[0-9a-f-]{36}$/.test(user) || !(Number(end) > realNow().getTime()))
    throw new Failure('TOKEN_INVALID', { field: 'token' })
  const [row] = await query<{ email: string }>(req, sql`select email from users where id = ${user}`)
  const expected = Buffer.from(proof({ user, email: row?.email ?? '', end: Number(end) }))
  const actual = Buffer.from(given)
  if (!row || actual.length !== expected.length || !timingSafeEqual(actual, expected))
    throw new Failure('TOKEN_INVALID', { field: 'token' })
  await query(
    req,
    sql`update users set email_verified_at = ${now().toISOString()}::timestamptz, updated_at = ${present()} where id = ${user} and email_verified_at is null`,
  )
  await forgetAccount({ req, audience: 'users', owner: user })
}

const proof = ({ user, email, end }: { user: string; email: string; end: number }): string =>
  digest({ value: `${user}|${email}|${end}`, purpose: 'verify-email' })
