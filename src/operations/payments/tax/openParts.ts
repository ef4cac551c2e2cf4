import { query, sql, type DbRequest } from '@/kit/sql'
import type { Account } from '@/rules/payments/accounts'
import { taxOf, type TaxParts } from '@/rules/payments/tax/taxOf'
import type { DocumentFacts } from './documentFacts'

type Balance = { account: Account; balance: string }

/** What is open of an order's advance, and its tax, after the refunds: never below zero. */
export const openParts = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<TaxParts> => {
  const rows = await query<Balance>(
    req,
    sql`select p.account, -sum(p.amount) as balance from postings p join journals j on j.id = p.journal_id
        where j.order_id = ${order} and p.account in ('advances', 'cgst', 'sgst', 'igst') group by p.account`,
  )
  return partsOf(rows, 'advances')
}

/** What a journal brought to an order's revenue and tax. */
export const creditedParts = async (of: { req: DbRequest; journal: string }): Promise<TaxParts> => {
  const rows = await linesOf(of)
  return partsOf(
    rows.map(({ account, balance }) => ({ account, balance: String(-Number(balance)) })),
    'revenue',
  )
}

/**
 * The tax lines of a refund's journal, and whether it took back revenue or still an advance; none when it took
 * nothing of the order (our own loss). The order's rate and state of today where it is not posted.
 */
export const refundedParts = async ({
  req,
  journal,
  amount,
  facts,
}: {
  req: DbRequest
  /** Its key. */
  journal: string
  amount: number
  facts: DocumentFacts
}): Promise<{ parts: TaxParts; isSupplied: boolean }> => {
  const rows = await linesOf({ req, journal })
  if (rows.length > 0) {
    const isSupplied = rows.some(({ account }) => account === 'revenue')
    return { parts: partsOf(rows, isSupplied ? 'revenue' : 'advances'), isSupplied }
  }
  const { ratePercent } = facts.order
  const parts = taxOf({ gross: amount, ratePercent, isSameState: facts.parts.igst === 0 })
  const supplied = await query(req, sql`select 1 from journals where key = ${`supply:${facts.id}`}`)
  return { parts, isSupplied: supplied.length > 0 }
}

/** The lines of a journal, debits positive. */
const linesOf = ({ req, journal }: { req: DbRequest; journal: string }): Promise<Balance[]> =>
  query<Balance>(
    req,
    sql`select p.account, sum(p.amount) as balance from postings p join journals j on j.id = p.journal_id where j.key = ${journal} group by 1`,
  )

function partsOf(rows: Balance[], taxable: Account): TaxParts {
  const of = (account: Account): number =>
    Math.max(0, Number(rows.find((row) => row.account === account)?.balance ?? 0))
  return { taxable: of(taxable), cgst: of('cgst'), sgst: of('sgst'), igst: of('igst') }
}
