import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { query, sql } from '@/kit/sql'
import { notify } from '../notifications/notify'
import { readSettings } from '../system/settings'
import { closeSessions } from './sessions'

type Contact = { email: string; phone?: string | null }

/**
 * What a changed email or phone of a client leads to, in the transaction of the change: the address from before is
 * told, and with another email every session and open reset link ends and the new address has to be proven.
 */
export const followContactChange = async ({
  req,
  user,
  before,
  after,
}: {
  req: PayloadRequest
  user: string
  before: Contact
  after: Contact
}): Promise<void> => {
  const isEmail = before.email !== after.email
  const isPhone = (before.phone ?? null) !== (after.phone ?? null)
  if (!isEmail && !isPhone) return
  const what = isEmail && isPhone ? 'both' : isEmail ? 'email' : 'phone'
  await tell({ req, user, email: before.email, what })
  if (isEmail) await startAnew({ req, user })
}

async function tell({
  req,
  user,
  email,
  what,
}: {
  req: PayloadRequest
  user: string
  email: string
  what: 'email' | 'phone' | 'both'
}): Promise<void> {
  const [row] = await query<{ name: string }>(req, sql`select name from users where id = ${user}`)
  const { supportPhone } = await readSettings({ req, language: 'en' })
  const changedAt = now().toISOString()
  await notify({
    req,
    event: 'account.contact-changed',
    data: { name: row!.name, what, changedAt, supportPhone },
    channels: ['email'],
    key: `contact-changed:${user}:${changedAt}`,
    to: { user, email },
  })
}

async function startAnew({ req, user }: { req: PayloadRequest; user: string }): Promise<void> {
  await query(
    req,
    sql`update users set email_verified_at = null, reset_password_token = null, reset_password_expiration = null where id = ${user}`,
  )
  await closeSessions({ req, audience: 'users', owner: user })
  await enqueue({
    req,
    job: 'sendVerification',
    input: { user },
    key: `verify:${user}:${now().toISOString()}`,
  })
}
