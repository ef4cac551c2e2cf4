import type { PayloadRequest } from 'payload'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { countRefunds } from './countRefunds'
import { coverExcess } from './coverExcess'
import { postJournal } from './postJournal'
import { issueFurtherInvoice } from './taxDocuments'

type Refund = { id: string; order_id: string | null; user_id: string }
type Line = {
  account: Posting['account']
  amount: string
  user_id: string | null
  lot_id: string | null
}

/**
 * The refund failed: what it took is put back line by line, for the money is with us again. Once. An advance of an
 * order that was delivered meanwhile is supplied and invoiced now. Call it when the refund's row says that it failed.
 */
export const reverseRefund = async ({
  req,
  refund,
}: {
  req: PayloadRequest
  refund: Refund
}): Promise<void> => {
  const lines = await linesOf({ req, refund: refund.id })
  if (lines.length === 0) return
  const order = refund.order_id
  const isLate = order !== null && hasAdvance(lines) && (await isSupplied({ req, order }))
  const key = `refund-failed:${refund.id}`
  const isPosted = await postJournal({
    req,
    key,
    cause: 'refund_failed',
    order,
    transaction: refund.id,
    user: refund.user_id,
    postings: lines.map((line) => mirrored(line, isLate)),
  })
  if (!isPosted || order === null) return
  if (isLate) await issueFurtherInvoice({ req, order, journal: key })
  await countRefunds({ req, order })
  await coverExcess({ req, order, refund })
}

const hasAdvance = (lines: Line[]): boolean => lines.some(({ account }) => account === 'advances')

const mirrored = ({ account, amount, user_id, lot_id }: Line, isLate: boolean): Posting => ({
  account: isLate && account === 'advances' ? 'revenue' : account,
  amount: -Number(amount),
  ...(user_id ? { user: user_id } : {}),
  ...(lot_id ? { lot: lot_id } : {}),
})

async function isSupplied({ req, order }: { req: DbRequest; order: string }): Promise<boolean> {
  const rows = await query(req, sql`select 1 from journals where key = ${`supply:${order}`}`)
  return rows.length > 0
}

/** The lines of the journal by which the refund was granted. */
const linesOf = ({ req, refund }: { req: DbRequest; refund: string }): Promise<Line[]> =>
  query<Line>(
    req,
    sql`select p.account, p.amount, p.user_id, p.lot_id from journals j join postings p on p.journal_id = j.id
        where j.id = (select id from journals where transaction_id = ${refund} and cause in ('refund', 'suspense_settled') order by created_at limit 1)`,
  )
