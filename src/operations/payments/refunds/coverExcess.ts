import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import { postJournal } from '../postJournal'
import { refundDebits } from './refundDebits'
import { issueRefundDocument } from '../tax/taxDocuments'

type Refund = { id: string; user_id: string }

/**
 * A refund failed, so the order has money again: of other refunds that gave back more than it had left, and were our
 * loss, it bears as much as it can now. Each cover is a journal of the refund that it covers and goes its way: it is
 * taken back when that one fails, and documented when that one is paid. Call it after the refunds are counted.
 */
export const coverExcess = async ({
  req,
  order,
  refund,
}: {
  req: PayloadRequest
  order: string
  /** The one that failed. */
  refund: Refund
}): Promise<void> => {
  const { rows, left: free, uncovered } = await excessOf({ req, order })
  let open = rows.reduce((sum, { excess }) => sum + excess, 0) - uncovered
  let left = free
  for (const { id, excess, isPaid } of rows) {
    const amount = Math.min(excess, open)
    if (amount <= 0) return
    const key = `excess:${id}:${refund.id}`
    await postJournal({
      ...{ req, key, cause: 'refund', order, transaction: id, user: refund.user_id },
      postings: [
        ...(await refundDebits({ req, order, amount, left })),
        { account: 'adjustments', amount: -amount },
      ],
    })
    if (isPaid) await issueRefundDocument({ req, order, refund: id, amount, journal: key })
    open -= amount
    left -= amount
  }
}

/** The refund was paid: what the order bore of it beside its first journal is documented now. */
export const documentCovers = async ({
  req,
  order,
  refund,
}: {
  req: PayloadRequest
  order: string
  refund: string
}): Promise<void> => {
  const covers = await query<{ key: string; amount: string }>(
    req,
    sql`select j.key, -p.amount as amount from journals j join postings p on p.journal_id = j.id and p.account = 'adjustments'
        where j.transaction_id = ${refund} and j.key like ${`excess:${refund}:%`}
          and not exists (select 1 from journals f where f.key = j.key || ':failed') order by j.created_at, j.key`,
  )
  for (const { key, amount } of covers)
    await issueRefundDocument({ req, order, refund, amount: Number(amount), journal: key })
}

type Excess = { id: string; excess: number; isPaid: boolean }

/** In paise: the refunds that are our loss in part, what the order has left in the ledger, and what it cannot bear. */
async function excessOf({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<{ rows: Excess[]; left: number; uncovered: number }> {
  const found = await query<{ id: string; excess: string; gateway_status: string }>(
    req,
    sql`select t.id, t.gateway_status, sum(p.amount) as excess from transactions t left join transactions s on s.id = t.refund_of_id
          join journals j on j.transaction_id = t.id and j.cause in ('refund', 'refund_failed')
          join postings p on p.journal_id = j.id and p.account = 'adjustments'
        where t.order_id = ${order} and t.kind = 'refund' and t.status <> 'failed' and s.flag is null
        group by t.id having sum(p.amount) > 0 order by t.created_at, t.id`,
  )
  const rows = found.map(({ id, excess, gateway_status }) => ({
    ...{ id, excess: Number(excess), isPaid: gateway_status === 'processed' },
  }))
  const over = await grantedOver({ req, order })
  const sum = rows.reduce((all, { excess }) => all + excess, 0)
  return { rows, left: sum - over, uncovered: Math.max(0, over) }
}

/** Paise that were given back of an order beyond what it costs; below zero while it has some left. */
async function grantedOver({ req, order }: { req: DbRequest; order: string }): Promise<number> {
  const [row] = await query<{ over: string }>(
    req,
    sql`select (select coalesce(sum(r.amount), 0) from transactions r left join transactions p on p.id = r.refund_of_id
            where r.order_id = o.id and r.kind = 'refund' and r.status <> 'failed' and p.flag is null) - o.amount as over
        from orders o where o.id = ${order}`,
  )
  return Number(row!.over)
}
