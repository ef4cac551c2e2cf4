import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { onceForKey } from '@/kit/onceForKey'
import { present, query, sql } from '@/kit/sql'
import { wasPaid } from '@/rules/orders/moneyStates'
import type { PaymentStatus } from '@/rules/orders/orderFlow'
import { postJournal } from '../postJournal'

type Row = {
  user_id: string
  tds: string
  payment_status: PaymentStatus
  tds_received_at: Date | null
}

/**
 * A business client's TDS certificate has come: the order is settled in full. The credit reaches nobody's bank:
 * it is set off against the practice's own income tax, which these books do not keep, so it leaves them by
 * `adjustments` (Dr adjustments, Cr tds_receivable); the accountant finds it there by its cause. Once per order.
 * @param file a client file of this client, or one that nobody owns yet: it becomes theirs and is kept
 * @throws Failure NOT_FOUND, ORDER_NOT_PAID, ALREADY_DECIDED
 */
export const receiveTdsCertificate = ({
  req,
  order,
  file,
  by,
}: {
  req: PayloadRequest
  order: string
  file: string
  by: string
}): Promise<{ order: string; receivedAt: string; certificate: string }> =>
  onceForKey(req, async () => {
    const [row] = await query<Row>(
      req,
      sql`select user_id, tds, payment_status, tds_received_at from orders where id = ${order} and tds > 0 for update`,
    )
    if (!row) throw new Failure('NOT_FOUND')
    if (!wasPaid(row.payment_status)) throw new Failure('ORDER_NOT_PAID')
    if (row.tds_received_at) throw new Failure('ALREADY_DECIDED')
    await keepFile({ req, file, user: row.user_id })
    const receivedAt = now().toISOString()
    await query(
      req,
      sql`update orders set tds_received_at = ${receivedAt}::timestamptz, tds_certificate_id = ${file}, updated_at = ${present()} where id = ${order}`,
    )
    const amount = Number(row.tds)
    await postJournal({
      req,
      key: `tds-received:${order}`,
      cause: 'tds_received',
      order,
      user: row.user_id,
      by,
      postings: [
        { account: 'adjustments', amount },
        { account: 'tds_receivable', amount: -amount },
      ],
    })
    return { order, receivedAt, certificate: file }
  })

/** A certificate is evidence: it is bound, so that the sweep of unsent files leaves it alone. */
async function keepFile({
  req,
  file,
  user,
}: {
  req: PayloadRequest
  file: string
  user: string
}): Promise<void> {
  const rows = await query(
    req,
    sql`update client_files set is_bound = true, user_id = ${user}, claim_digest = null, updated_at = ${present()}
        where id = ${file} and (user_id = ${user} or (user_id is null and is_bound is not true)) returning id`,
  )
  if (rows.length === 0) throw new Failure('NOT_FOUND', { field: 'file' })
}
