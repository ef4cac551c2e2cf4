import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { approvalLimit } from '@/operations/payments/wallet/approvalLimit'
import { readWallet } from '@/operations/payments/wallet/readWallet'
import type { Language } from '@/rules/system/failures'
import { mayStaff } from '../../mayStaff'

const MOST = 20

/** A client's wallet as staff see it; null for staff who may not see money. Amounts in paise. */
export const readPurse = async ({
  req,
  user,
  language,
}: {
  req: PayloadRequest
  user: string
  language: Language
}) => {
  if (!mayStaff(req.user, 'payments.read')) return null
  const [wallet, approvalAbove, rows] = await Promise.all([
    readWallet({ req, user, query: { page: 1, limit: MOST }, language }),
    approvalLimit({ req, by: String(req.user!.id) }),
    query<{ id: string | null; client: string }>(
      req,
      sql`select w.id, u.name as client from users u left join wallets w on w.user_id = u.id where u.id = ${user}`,
    ),
  ])
  const [row] = rows
  if (!row) return null
  return { ...wallet, user, approvalAbove, id: row.id, client: row.client }
}

export type PurseOfClient = NonNullable<Awaited<ReturnType<typeof readPurse>>>
