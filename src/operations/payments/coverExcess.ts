import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import { postJournal } from './postJournal'
import { refundDebits } from './refundDebits'
import { issueRefundDocument } from './taxDocuments'

type Refund = { id: string; user_id: string }

/**
 * A refund of ours failed. What was given back at the gateway beside it, more than the order had left then, was our
 * loss: now the order's own money covers it. Nothing to cover is fine. Call it after the refunds are counted.
 */
export const coverExcess = async ({
  req,
  order,
  refund,
}: {
  req: PayloadRequest
  order: string
  refund: Refund
}): Promise<void> => {
  const { excess, granted, amount } = await sumsOf({ req, order })
  const covered = excess - Math.max(0, granted - amount)
  if (covered <= 0) return
  const left = Math.max(0, amount - granted) + covered
  const key = `excess:${refund.id}`
  await postJournal({
    req,
    key,
    cause: 'refund_failed',
    order,
    transaction: refund.id,
    user: refund.user_id,
    postings: [
      ...(await refundDebits({ req, order, amount: covered, left })),
      { account: 'adjustments', amount: -covered },
    ],
  })
  await issueRefundDocument({ req, order, refund: refund.id, amount: covered, journal: key })
}

type Sums = { excess: number; granted: number; amount: number }

/** In paise: the loss by refunds of the order, all that was given back of it, and what it costs. */
async function sumsOf({ req, order }: { req: DbRequest; order: string }): Promise<Sums> {
  const [row] = await query<Record<keyof Sums, string>>(
    req,
    sql`select o.amount,
          (select coalesce(sum(p.amount), 0) from journals j join postings p on p.journal_id = j.id
            where j.order_id = o.id and j.cause in ('refund', 'refund_failed') and p.account = 'adjustments') as excess,
          (select coalesce(sum(r.amount), 0) from transactions r left join transactions p on p.id = r.refund_of_id
            where r.order_id = o.id and r.kind = 'refund' and r.status <> 'failed' and p.flag is null) as granted
        from orders o where o.id = ${order}`,
  )
  const { excess, granted, amount } = row!
  return { excess: Number(excess), granted: Number(granted), amount: Number(amount) }
}
