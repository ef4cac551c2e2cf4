import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { onceForKey } from '@/kit/onceForKey'
import { query, sql } from '@/kit/sql'
import { adjustmentAnswer, adjustmentRow } from './adjustmentRow'
import { applyAdjustment } from './applyAdjustment'

type Decision = { req: PayloadRequest; id: string; by: string; approve: boolean }

/**
 * A second member of staff approves or rejects a waiting adjustment. One decision counts; an approval that
 * cannot be applied leaves it waiting.
 * @throws Failure NOT_FOUND, SECOND_PERSON, ALREADY_DECIDED, WALLET_TOO_LOW, CREDIT_EXPIRED
 */
export const decideAdjustment = ({ req, id, by, approve }: Decision) =>
  onceForKey(req, async () => {
    await claimDecision({ req, id, by, approve })
    const adjustment = (await adjustmentRow({ req, id }))!
    if (approve) await applyAdjustment({ req, adjustment, by })
    return adjustmentAnswer(adjustment)
  })

async function claimDecision({ req, id, by, approve }: Decision): Promise<void> {
  const at = now().toISOString()
  const claimed = await query(
    req,
    sql`update wallet_adjustments set status = ${approve ? 'applied' : 'rejected'}, decided_by_id = ${by}, decided_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
        where id = ${id} and status = 'waiting' and requested_by_id <> ${by} returning id`,
  )
  if (claimed.length > 0) return
  const row = await adjustmentRow({ req, id })
  if (!row) throw new Failure('NOT_FOUND')
  throw new Failure(row.status === 'waiting' ? 'SECOND_PERSON' : 'ALREADY_DECIDED')
}
