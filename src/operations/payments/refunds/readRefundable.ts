import { query, sql, type DbRequest } from '@/kit/sql'
import type { RefundSource } from '@/rules/payments/refunds/refundPlan'
import type { WalletKind } from '@/rules/payments/wallet/walletKinds'

/** The money of an order in paise: what was paid in all, what is left to refund, and where it came from. */
export type Refundable = { paid: number; left: number; sources: RefundSource[] }

type PaymentRow = { id: string; amount: string; refunded: string }
type LotRow = {
  lot: string
  kind: WalletKind
  expires_at: Date | string | null
  amount: string
  refunded: string
}

/**
 * What of an order may still go back: its own captured payments and the wallet money that it spent, each less its
 * refunds on the way or done, and together no more than the order has left: the dashboard may have given back from a
 * payment what we were giving back already. Lock the order's row first. Money in suspense is not the order's.
 */
export const readRefundable = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<Refundable> => {
  const payments = await query<PaymentRow>(
    req,
    sql`select p.id, p.amount, coalesce(sum(r.amount), 0) as refunded from transactions p
        left join transactions r on r.refund_of_id = p.id and r.kind = 'refund' and r.status <> 'failed'
        where p.order_id = ${order} and p.kind = 'payment' and p.status = 'success' and p.flag is null group by p.id order by p.created_at, p.id`,
  )
  const lots = await query<LotRow>(
    req,
    sql`select p.lot_id as lot, l.kind, l.expires_at, p.amount, coalesce((select sum(r.amount) from transactions r
          where r.order_id = ${order} and r.kind = 'refund' and r.status <> 'failed' and r.key like 'refund-lot:' || p.lot_id || ':%'), 0) as refunded
        from journals j join postings p on p.journal_id = j.id and p.account = 'wallet_held' join wallet_lots l on l.id = p.lot_id
        where j.key = ${`wallet-spend:${order}`} order by l.expires_at desc nulls first, l.id`,
  )
  const [row] = await query<{ left: string }>(
    req,
    sql`select greatest(0, payable + wallet - refunded) as left from orders where id = ${order}`,
  )
  const sources = within(Number(row!.left), [...payments.map(ofPayment), ...lots.map(ofLot)])
  return {
    paid: [...payments, ...lots].reduce((sum, { amount }) => sum + Number(amount), 0),
    left: sources.reduce((sum, { left }) => sum + left, 0),
    sources,
  }
}

/** The sources, cut where the limit in paise is reached. */
const within = (limit: number, sources: RefundSource[]): RefundSource[] => {
  let rest = limit
  return sources.map((source) => {
    const left = Math.min(source.left, rest)
    rest -= left
    return { ...source, left }
  })
}

const ofPayment = ({ id, amount, refunded }: PaymentRow): RefundSource => ({
  from: 'gateway',
  payment: id,
  left: Math.max(0, Number(amount) - Number(refunded)),
})

const ofLot = ({ lot, kind, expires_at, amount, refunded }: LotRow): RefundSource => ({
  from: 'wallet',
  lot,
  kind,
  expiresAt: expires_at === null ? null : new Date(expires_at),
  left: Math.max(0, Number(amount) - Number(refunded)),
})
