import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { countRefunds } from './countRefunds'
import { coverExcess } from './coverExcess'
import { coverPayment } from './coverPayment'
import { postJournal } from '../postJournal'
import { isOfOrder, type RefundedPayment } from './refundBearers'
import { issueFurtherInvoice } from '../tax/taxDocuments'

type Refund = { id: string; order_id: string | null; user_id: string }
type Journal = { key: string; lines: Line[] }
type Line = {
  account: Posting['account']
  amount: number
  user_id: string | null
  lot_id: string | null
}

/**
 * The refund failed: what its journals took is put back line by line, for the money is with us again. Once. An advance
 * of an order that was delivered meanwhile is supplied and invoiced now. Call it when the refund's row says that it
 * failed.
 */
export const reverseRefund = async ({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: Refund
}): Promise<void> => {
  const order = refund.order_id
  const isSupplied = order !== null && (await wasSupplied({ req, order }))
  const journals = await journalsOf({ req, refund: refund.id })
  for (const journal of journals) await reverse({ req, refund, journal, isSupplied })
  if (journals.length === 0) return
  if (order) await countRefunds({ req, order })
  await coverLosses({ req, refund })
}

/** What was our loss beside the refund is borne by the money that it leaves. */
async function coverLosses({ req, refund }: { req: PayloadRequest; refund: Refund }) {
  const [payment] = await query<RefundedPayment>(
    req,
    sql`select p.id, p.kind, p.status, p.flag, p.user_id, p.order_id, p.gateway_payment_id
        from transactions r join transactions p on p.id = r.refund_of_id where r.id = ${refund.id}`,
  )
  if (!payment) return
  if (isOfOrder(payment)) await coverExcess({ req, order: payment.order_id!, refund })
  else await coverPayment({ req, payment, refund: refund.id })
}

async function reverse({
  req,
  refund,
  journal,
  isSupplied,
}: {
  req: PayloadRequest
  refund: Refund
  journal: Journal
  isSupplied: boolean
}): Promise<void> {
  const key = `${journal.key}:failed`
  const isLate = isSupplied && journal.lines.some(({ account }) => account === 'advances')
  await postJournal({
    ...{ req, key, cause: 'refund_failed', transaction: refund.id },
    ...{ order: refund.order_id, user: refund.user_id },
    postings: journal.lines.map((line) => mirrored(line, isLate)),
  })
  if (isLate && refund.order_id)
    await issueFurtherInvoice({ req, order: refund.order_id, journal: key })
}

const mirrored = ({ account, amount, user_id, lot_id }: Line, isLate: boolean): Posting => ({
  account: isLate && account === 'advances' ? 'revenue' : account,
  amount: -amount,
  ...(user_id ? { user: user_id } : {}),
  ...(lot_id ? { lot: lot_id } : {}),
})

async function wasSupplied({ req, order }: { req: DbRequest; order: string }): Promise<boolean> {
  const rows = await query(req, sql`select 1 from journals where key = ${`supply:${order}`}`)
  return rows.length > 0
}

/** The journals by which the refund took money and that are not reversed yet: its own, and what it was covered by. */
const journalsOf = ({ req, refund }: { req: DbRequest; refund: string }): Promise<Journal[]> =>
  query<Journal>(
    req,
    sql`select j.key, json_agg(json_build_object('account', p.account, 'amount', p.amount::int8, 'user_id', p.user_id, 'lot_id', p.lot_id)) as lines
        from journals j join postings p on p.journal_id = j.id
        where j.transaction_id = ${refund} and j.cause in ('refund', 'suspense_settled')
          and not exists (select 1 from journals f where f.key = j.key || ':failed')
        group by j.id order by j.created_at, j.key`,
  )
