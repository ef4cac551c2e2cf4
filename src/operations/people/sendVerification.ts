import type { PayloadRequest } from 'payload'
import { digest } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { notify } from '../notifications/notify'
import { clientUrl } from '../system/links'
import { verificationToken } from './verifyEmail'

/** Queues the mail that proves a client's address; nothing when it is proven already. */
export const sendVerification = async ({
  req,
  user,
}: {
  req: PayloadRequest
  user: string
}): Promise<void> => {
  const [row] = await query<{ email: string; name: string }>(
    req,
    sql`select email, name from users where id = ${user} and email_verified_at is null and is_disabled is not true`,
  )
  if (!row) return
  const verifyUrl = clientUrl(
    `/verify-email?token=${verificationToken({ user, email: row.email })}`,
  )
  await notify({
    req,
    event: 'account.verify-email',
    data: { name: row.name, verifyUrl },
    channels: ['email'],
    key: `verify:${user}:${digest({ value: row.email, purpose: 'verify-key' })}`,
    to: { user },
  })
}
