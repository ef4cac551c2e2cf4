import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { approvalLimitFor } from '@/rules/payments/wallet/approvalLimitFor'
import { attentiveStaff } from '../../system/attentiveStaff'
import { readMoneySettings } from '../../system/moneySettings'

type Row = { by: string | null; before: string | null; at: Date | string }

/** Above how many paise an adjustment that this member of staff asks for needs a second person. */
export const approvalLimit = async ({
  req,
  by,
}: {
  req: PayloadRequest
  by: string
}): Promise<number> => {
  const { approvalAbove } = await readMoneySettings({ req })
  const rows = await query<Row>(
    req,
    sql`select by_id as by, before, created_at as at from noted_changes where of = 'settings' and field = 'approvalAbove' order by created_at desc, id desc limit 100`,
  )
  if (rows[0]?.by !== by) return approvalAbove
  const others = await attentiveStaff({ req, capability: 'wallet.approve' })
  return approvalLimitFor({
    current: approvalAbove,
    by,
    changes: rows.map(({ at, before, ...row }) => ({
      ...row,
      before: Number(before ?? 0),
      at: new Date(at),
    })),
    isAlone: others.every(({ id }) => id === by),
    at: now(),
  })
}
