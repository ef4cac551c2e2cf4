import { query, sql, type DbRequest } from '@/kit/sql'
import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import type { Adjustment } from './applyAdjustment'

export type AdjustmentRow = Adjustment & {
  status: AdjustmentStatus
  requestedBy: string
  decidedBy: string | null
  decidedAt: Date | null
  createdAt: Date
}

type Row = {
  id: string
  user_id: string
  kind: AdjustmentKind
  amount: string
  reason: string
  status: AdjustmentStatus
  expires_at: Date | string | null
  requested_by_id: string
  decided_by_id: string | null
  decided_at: Date | string | null
  created_at: Date | string
}

const dateOf = (value: Date | string | null): Date | null => (value ? new Date(value) : null)

/** One adjustment as it stands; null when there is none. */
export const adjustmentRow = async ({
  req,
  id,
}: {
  req: DbRequest
  id: string
}): Promise<AdjustmentRow | null> => {
  const [row] = await query<Row>(
    req,
    sql`select id, user_id, kind, amount, reason, status, expires_at, requested_by_id, decided_by_id, decided_at, created_at from wallet_adjustments where id = ${id}`,
  )
  if (!row) return null
  return {
    id: row.id,
    user: row.user_id,
    kind: row.kind,
    amount: Number(row.amount),
    reason: row.reason,
    expiresAt: dateOf(row.expires_at),
    status: row.status,
    requestedBy: row.requested_by_id,
    decidedBy: row.decided_by_id,
    decidedAt: dateOf(row.decided_at),
    createdAt: new Date(row.created_at),
  }
}

/** An adjustment as routes answer it: paise and UTC instants. */
export const adjustmentAnswer = ({ expiresAt, decidedAt, createdAt, ...row }: AdjustmentRow) => ({
  ...row,
  currency: 'INR',
  expiresAt: expiresAt?.toISOString() ?? null,
  decidedAt: decidedAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
})
