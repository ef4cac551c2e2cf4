import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { refundPostings } from '@/rules/payments/refunds/refundPostings'
import { refundShare } from '@/rules/payments/refunds/refundShare'

type Held = { isSupplied: boolean; cgst: number; sgst: number; igst: number; left: number }

/**
 * The debit lines of a refund of an order's money: its share of the tax that the ledger holds, the rest from the
 * advance before the supply, from the revenue after it. Call it before the refund is counted on the order.
 */
export const refundDebits = async ({
  req,
  order,
  amount,
  left,
}: {
  req: DbRequest
  order: string
  /** Paise. */
  amount: number
  /** Paise of the order that are not given back in the ledger; as the order counts when missing. */
  left?: number
}): Promise<Posting[]> => {
  const held = await heldFor({ req, order })
  const parts = refundShare({ amount, left: left ?? held.left, tax: held })
  return refundPostings({ parts, isSupplied: held.isSupplied })
}

async function heldFor({ req, order }: { req: DbRequest; order: string }): Promise<Held> {
  const sums = await query<{ account: string; held: string }>(
    req,
    sql`select p.account, -sum(p.amount) as held from journals j join postings p on p.journal_id = j.id
        where j.order_id = ${order} and p.account in ('cgst', 'sgst', 'igst') group by p.account`,
  )
  const [row] = await query<{ left: string; supplied: boolean }>(
    req,
    sql`select amount - refunded as left, exists (select 1 from journals where key = ${`supply:${order}`}) as supplied
        from orders where id = ${order}`,
  )
  const of = (account: string): number =>
    Number(sums.find((each) => each.account === account)?.held ?? 0)
  return {
    isSupplied: row?.supplied ?? false,
    cgst: of('cgst'),
    sgst: of('sgst'),
    igst: of('igst'),
    left: Number(row?.left ?? 0),
  }
}
