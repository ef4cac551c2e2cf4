import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now, realNow } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { env } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { hashPassword } from '@/kit/password'
import { digest, open, seal } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { passwordProblem } from '@/rules/people/password'
import type { Language } from '@/rules/system/failures'
import { notify } from '../notifications/notify'
import { clientUrl } from '../system/links'
import { accountsOf, type Audience } from './accountsOf'
import { rememberDevice } from './rememberDevice'
import { closeSessions, forgetHere } from './sessions'

type Row = { id: string; email: string; name: string }

const LIFE_MINUTES = 60
const RESET_JOB = 'reset-job'

/** Asks for a reset link. Always the same work and answer: the job looks the address up. */
export const requestPasswordReset = async ({
  req,
  audience,
  email,
  language,
}: {
  req: PayloadRequest
  audience: Audience
  email: string
  language: Language
}): Promise<void> => {
  const askedAt = realNow()
  const minute = Math.floor(askedAt.getTime() / 60_000)
  await enqueue({
    req,
    job: 'sendPasswordReset',
    input: {
      audience,
      language,
      sealedEmail: sealResetAddress(email),
      askedAt: askedAt.toISOString(),
    },
    key: `reset:${audience}:${digest({ value: email, purpose: 'reset-key' })}:${minute}`,
  })
}

/** An address as a job's row may hold it. */
export const sealResetAddress = (email: string): string =>
  seal({ value: email, purpose: RESET_JOB })

/** The address in a job's row. */
export const openResetAddress = (sealedEmail: string): string =>
  open<string>({ sealed: sealedEmail, purpose: RESET_JOB })

/**
 * Makes a single-use link and queues its mail, if the address belongs to an enabled account whose password is older
 * than the wish.
 */
export const issuePasswordReset = async ({
  req,
  audience,
  email,
  language,
  askedAt = realNow().toISOString(),
}: {
  req: PayloadRequest
  audience: Audience
  email: string
  language: Language
  askedAt?: string
}): Promise<void> => {
  const token = randomBytes(32).toString('base64url')
  const end = new Date(realNow().getTime() + LIFE_MINUTES * 60_000).toISOString()
  await transaction(req, async () => {
    const [row] = await query<{ id: string; name: string }>(
      req,
      sql`update ${accountsOf(audience)} set reset_password_token = ${digestOf(token)}, reset_password_expiration = ${end}::timestamptz
          where email = ${email} and is_disabled is not true and coalesce(password_changed_at <= ${askedAt}::timestamptz, true) returning id, name`,
    )
    if (!row) return
    await notify({
      req,
      event: 'account.reset-password',
      data: {
        name: row.name,
        account: audience === 'users' ? 'client' : 'staff',
        resetUrl: resetUrlOf({ audience, token }),
        expiresAt: end,
      },
      channels: ['email'],
      key: `reset:${digestOf(token)}`,
      to: audience === 'users' ? { user: row.id } : { email, language },
    })
  })
}

/**
 * Sets a new password by a link that works once, and ends every session. Who has the link is at the account's own
 * mailbox: their device is known from then on.
 * @returns the device's token
 * @throws Failure TOKEN_INVALID, PASSWORD_*
 */
export const resetPassword = async ({
  req,
  audience,
  token,
  password,
  ip,
}: {
  req: PayloadRequest
  audience: Audience
  token: string
  password: string
  ip: string
}): Promise<string> => {
  const problem = passwordProblem(password)
  if (problem) throw new Failure(problem, { field: 'password' })
  const { hash, salt } = await hashPassword(password)
  const { owner, device } = await transaction(req, async () => {
    const [row] = await query<Row>(
      req,
      sql`update ${accountsOf(audience)} set hash = ${hash}, salt = ${salt}, reset_password_token = null, reset_password_expiration = null,
            password_changed_at = ${realNow().toISOString()}::timestamptz, updated_at = ${present()}
          where reset_password_token = ${digestOf(token)} and reset_password_expiration > ${realNow().toISOString()}::timestamptz and is_disabled is not true
          returning id, email, name`,
    )
    if (!row) throw new Failure('TOKEN_INVALID', { field: 'token' })
    await closeSessions({ req, audience, owner: row.id })
    const known = await rememberDevice({ req, audience, owner: row.id, ip })
    await tellChanged({ req, audience, row, key: `password-changed:${digestOf(token)}` })
    return { owner: row.id, device: known.token }
  })
  forgetHere({ audience, owner })
  return device
}

const resetUrlOf = ({ audience, token }: { audience: Audience; token: string }): string =>
  audience === 'admins'
    ? `${env().PUBLIC_URL}/admin/reset/${token}`
    : clientUrl(`/reset-password?token=${token}`)

async function tellChanged({
  req,
  audience,
  row,
  key,
}: {
  req: PayloadRequest
  audience: Audience
  row: Row
  key: string
}): Promise<void> {
  const isStaff = audience === 'admins'
  await notify({
    req,
    event: 'account.password-changed',
    data: {
      name: row.name,
      changedAt: now().toISOString(),
      forgotPasswordUrl: isStaff
        ? `${env().PUBLIC_URL}/admin/forgot`
        : clientUrl('/forgot-password'),
    },
    channels: ['email'],
    key,
    to: isStaff ? { email: row.email, language: 'en' } : { user: row.id },
  })
}

const digestOf = (token: string): string => digest({ value: token, purpose: 'reset-password' })
