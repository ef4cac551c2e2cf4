import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { readWallet } from '@/operations/payments/wallet/readWallet'
import { readMoneySettings } from '@/operations/system/moneySettings'
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
  const [wallet, settings, rows] = await Promise.all([
    readWallet({ req, user, query: { page: 1, limit: MOST }, language }),
    readMoneySettings({ req }),
    query<{ id: string | null; client: string }>(
      req,
      sql`select w.id, u.name as client from users u left join wallets w on w.user_id = u.id where u.id = ${user}`,
    ),
  ])
  const [row] = rows
  if (!row) return null
  const { approvalAbove } = settings
  return { ...wallet, user, approvalAbove, id: row.id, client: row.client }
}

export type PurseOfClient = NonNullable<Awaited<ReturnType<typeof readPurse>>>
