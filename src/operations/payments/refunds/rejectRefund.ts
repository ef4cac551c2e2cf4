import type { PayloadRequest } from 'payload'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { countRefunds } from './countRefunds'
import { flagRefund } from './flagRefund'
import { reverseRefund } from './reverseRefund'
import { supplyKept } from '../tax/supplyKept'
import { lockWallet } from '../wallet/wallet'

type Row = { id: string; user_id: string; order_id: string | null }

/** The gateway refused a refund of ours for good: the money is where it was before, and staff are told. Once. */
export const rejectRefund = ({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: { id: string; order_id: string | null }
}): Promise<void> =>
  transaction(req, async () => {
    await lockSubject({ req, refund })
    const [row] = await query<Row>(
      req,
      sql`update transactions set gateway_status = 'failed', status = 'failed', next_check_at = null, updated_at = ${present()}
          where id = ${refund.id} and gateway_status = 'requested' and gateway_refund_id is null returning id, user_id, order_id`,
    )
    if (!row) return
    await reverseRefund({ req, refund: row })
    await flagRefund({ req, refund: row, matter: 'failed' })
    if (!row.order_id) return
    await countRefunds({ req, order: row.order_id })
    await supplyKept({ req, order: row.order_id })
  })

/** As any report of a refund does: the order first, or the wallet that was topped up. */
async function lockSubject({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: { id: string; order_id: string | null }
}): Promise<void> {
  if (refund.order_id) {
    await query(req, sql`select 1 from orders where id = ${refund.order_id} for update`)
    return
  }
  const [row] = await query<{ user_id: string }>(
    req,
    sql`select user_id from transactions where id = ${refund.id}`,
  )
  if (row) await lockWallet({ req, user: row.user_id })
}
