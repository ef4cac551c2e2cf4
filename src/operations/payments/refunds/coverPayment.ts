import { query, sql, type DbRequest } from '@/kit/sql'
import { postJournal } from '../postJournal'
import { refundBearers, type RefundedPayment } from './refundBearers'

/**
 * A refund of money in suspense or of a top-up failed, so its payment has money again: it bears what other refunds of
 * it gave back beyond what there was, and was our loss, as far as it can. Each cover is a journal of the refund that it
 * covers, and is taken back with it. Call it when the failed refund is put back.
 */
export const coverPayment = async ({
  req,
  payment,
  refund,
}: {
  req: DbRequest
  payment: RefundedPayment
  /** The one that failed. */
  refund: string
}): Promise<void> => {
  for (const { id, loss } of await lossesOf({ req, payment: payment.id })) {
    const lines = await refundBearers({ req, payment, amount: loss })
    const own = lines.filter(({ account }) => account !== 'adjustments')
    const amount = own.reduce((sum, line) => sum + line.amount, 0)
    if (amount === 0) return
    await postJournal({
      ...{ req, key: `excess:${id}:${refund}`, cause: 'refund', transaction: id },
      ...{ order: payment.order_id, user: payment.user_id },
      postings: [...own, { account: 'adjustments', amount: -amount }],
    })
  }
}

/** The refunds of a payment that are our loss in part, oldest first; paise. */
async function lossesOf({
  req,
  payment,
}: {
  req: DbRequest
  payment: string
}): Promise<{ id: string; loss: number }[]> {
  const found = await query<{ id: string; loss: string }>(
    req,
    sql`select t.id, sum(p.amount) as loss from transactions t
          join journals j on j.transaction_id = t.id join postings p on p.journal_id = j.id and p.account = 'adjustments'
        where t.refund_of_id = ${payment} and t.kind = 'refund' and t.status <> 'failed'
        group by t.id having sum(p.amount) > 0 order by t.created_at, t.id`,
  )
  return found.map(({ id, loss }) => ({ id, loss: Number(loss) }))
}
