import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { hashPassword } from '@/kit/password'
import { countAttempt, isUsedUp, type Limit } from '@/kit/rateLimit'
import { query, sql } from '@/kit/sql'
import { sqlState, transaction } from '@/kit/transaction'
import { CONSENT_TEXT_VERSION, type ConsentPurpose } from '@/rules/people/consents'
import { passwordProblem } from '@/rules/people/password'
import { shortCode } from '@/rules/text/code'
import { readLegal } from '../system/readLegal'
import { openSession, type SessionToken } from './sessions'

type Input = {
  name: string
  email: string
  phone: string
  password: string
  locale: 'en' | 'hi'
  timezone: string
  referralCode?: string
  consents: Partial<Record<ConsentPurpose, boolean>>
  claims: string[]
}

const CONFLICTS: Limit = { max: 10, seconds: 900 }
const ACCOUNTS_PER_IP: Limit = { max: 120, seconds: 900 }

/**
 * Opens a client's account with the person it belongs to, signs in and queues the verification mail.
 * Conflicts are counted tightly: an address that asks for taken emails is soon answered nothing at all.
 * @throws Failure EMAIL_TAKEN, PHONE_TAKEN, PASSWORD_*, CONSENT_NEEDED, TOO_MANY
 */
export const register = async ({
  req,
  input,
  ip,
}: {
  req: PayloadRequest
  input: Input
  ip: string
}): Promise<{ id: string } & SessionToken> => {
  const problem = passwordProblem(input.password)
  if (problem) throw new Failure(problem, { field: 'password' })
  if (input.consents.terms === false)
    throw new Failure('CONSENT_NEEDED', { field: 'consents.terms' })
  await countAttempt({ req, key: `register|${ip}`, limit: ACCOUNTS_PER_IP })
  if (await isUsedUp({ req, key: `taken|${ip}`, limit: CONFLICTS }))
    throw new Failure('TOO_MANY', { retryAfter: CONFLICTS.seconds })
  await refuseTaken({ req, input, ip })
  return createOnce({ req, input, secret: await hashPassword(input.password), ip })
}

/** Of two that register the same address at once one is told; a referral code that is taken is drawn again. */
async function createOnce(
  args: Parameters<typeof create>[0],
  tries = 3,
): ReturnType<typeof create> {
  try {
    return await transaction(args.req, () => create(args))
  } catch (error) {
    if (sqlState(error) !== '23505' && (error as { status?: number }).status !== 400) throw error
    await refuseTaken(args)
    if (tries <= 1) throw error
    return createOnce(args, tries - 1)
  }
}

async function refuseTaken({
  req,
  input,
  ip,
}: {
  req: PayloadRequest
  input: Input
  ip: string
}): Promise<void> {
  const [row] = await query<{ is_email: boolean }>(
    req,
    sql`select email = ${input.email} as is_email from users where email = ${input.email} or phone = ${input.phone} order by 1 desc limit 1`,
  )
  if (!row) return
  await countAttempt({ req, key: `taken|${ip}`, limit: CONFLICTS })
  throw row.is_email
    ? new Failure('EMAIL_TAKEN', { field: 'email' })
    : new Failure('PHONE_TAKEN', { field: 'phone' })
}

async function create({
  req,
  input,
  secret,
  ip,
}: {
  req: PayloadRequest
  input: Input
  secret: { hash: string; salt: string }
  ip: string
}) {
  const account = await insertAccount({ req, input, secret })
  await req.payload.db.create({
    collection: 'profiles',
    data: { name: input.name, relation: 'self', user: account.id, selfKey: 'self' },
    req,
  })
  const { version } = await readLegal({ req, language: input.locale })
  for (const [purpose, isGiven] of Object.entries(input.consents)) {
    await req.payload.db.create({
      collection: 'consents',
      data: { user: account.id, purpose, isGiven, textVersion: version ?? CONSENT_TEXT_VERSION },
      req,
    })
  }
  const facts = { user: account.id, claims: input.claims }
  await happen({ req, moment: 'account.opened', facts })
  const session = await openSession({ req, audience: 'users', account, ip })
  return { id: account.id, ...session }
}

async function insertAccount({
  req,
  input: { name, email, phone, locale, timezone, referralCode },
  secret,
}: {
  req: PayloadRequest
  input: Input
  secret: { hash: string; salt: string }
}): Promise<{ id: string; email: string }> {
  const data = {
    ...{ name, email, phone, locale, timezone, ...secret },
    isDisabled: false,
    referredByCode: referralCode ?? null,
    referralCode: shortCode({ prefix: 'R', bytes: randomBytes(8) }),
    createdAt: now().toISOString(),
  }
  const row = await req.payload.db.create({ collection: 'users', data, req })
  return row as unknown as { id: string; email: string }
}
