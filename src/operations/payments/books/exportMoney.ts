import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { ACCOUNTS, type Account } from '@/rules/payments/accounts'
import { JOURNAL_CAUSES, type JournalCause } from '@/rules/payments/causes'
import { EXPORT_COLUMNS, type ExportKind } from '@/rules/payments/books/exportColumns'
import { TAX_DOCUMENT_KINDS, type TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'
import { csvOf } from '@/rules/text/csv'

const MOST_ROWS = 50_000

type Period = { from: string; to: string }
type Cell = string | number | null

/**
 * The books of a period for the accountant, as CSV in the reader's language; sums in rupees.
 * @param from first Indian calendar day, YYYY-MM-DD
 * @param to last day, included
 * @throws Failure EXPORT_TOO_LARGE above 50,000 rows
 */
export const exportMoney = async ({
  req,
  kind,
  from,
  to,
  language,
}: Period & { req: DbRequest; kind: ExportKind; language: Language }): Promise<string> => {
  const rows = await READERS[kind]({ req, from, to, language })
  if (rows.length > MOST_ROWS) throw new Failure('EXPORT_TOO_LARGE', { field: 'to' })
  const head = EXPORT_COLUMNS[kind].map(([en, hi]) => (language === 'hi' ? hi : en))
  return csvOf([head, ...rows])
}

type Reader = (args: Period & { req: DbRequest; language: Language }) => Promise<Cell[][]>

const rupees = (paise: string | null): number | null =>
  paise === null ? null : Number(paise) / 100

const within = (column: ReturnType<typeof sql>, { from, to }: Period) =>
  sql`${column} >= (${from}::date)::timestamp at time zone 'Asia/Kolkata' and ${column} < (${to}::date + 1)::timestamp at time zone 'Asia/Kolkata'`

const inIndia = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'Asia/Kolkata', 'YYYY-MM-DD HH24:MI:SS')`

type Journal = {
  at: string
  key: string
  cause: JournalCause
  code: string | null
  name: string | null
  account: Account
  amount: string
  note: string | null
}

const journals: Reader = async ({ req, language, ...period }) => {
  const rows = await query<Journal>(
    req,
    sql`select ${inIndia(sql`j.created_at`)} as at, j.key, j.cause, o.code, u.name, p.account, p.amount, j.note
        from journals j join postings p on p.journal_id = j.id left join orders o on o.id = j.order_id left join users u on u.id = coalesce(p.user_id, j.user_id, o.user_id)
        where ${within(sql`j.created_at`, period)} order by j.created_at, j.id, p.amount desc limit ${MOST_ROWS + 1}`,
  )
  return rows.map(({ at, key, cause, code, name, account, amount, note }) => {
    const sum = Number(amount)
    return [
      ...[at, key, JOURNAL_CAUSES[cause][language], code, name, ACCOUNTS[account][language]],
      ...[sum > 0 ? sum / 100 : null, sum < 0 ? -sum / 100 : null, note],
    ]
  })
}

type Document = {
  at: string
  number: string
  kind: TaxDocumentKind
  code: string
  name: string
  gstin: string | null
  state: string | null
  sac: string | null
  taxable: string
  cgst: string
  sgst: string
  igst: string
  total: string
  against: string | null
}

const documents: Reader = async ({ req, language, ...period }) => {
  const rows = await query<Document>(
    req,
    sql`select ${inIndia(sql`d.issued_at`)} as at, d.number, d.kind, o.code, coalesce(o.billing_name, u.name) as name, o.billing_gstin as gstin, o.billing_state as state, o.sac,
          d.taxable, d.cgst, d.sgst, d.igst, d.total, a.number as against
        from tax_documents d join orders o on o.id = d.order_id join users u on u.id = d.user_id left join tax_documents a on a.id = d.against_id
        where ${within(sql`d.issued_at`, period)} order by d.issued_at, d.number limit ${MOST_ROWS + 1}`,
  )
  return rows.map(({ kind, taxable, cgst, sgst, igst, total, against, ...row }) => [
    ...[row.at, row.number, TAX_DOCUMENT_KINDS[kind][language], row.code, row.name],
    ...[row.gstin, row.state, row.sac, rupees(taxable), rupees(cgst), rupees(sgst), rupees(igst)],
    ...[rupees(total), against],
  ])
}

type Transaction = Record<
  | 'at'
  | 'kind'
  | 'code'
  | 'name'
  | 'payment'
  | 'refund'
  | 'amount'
  | 'currency'
  | 'status'
  | 'gateway_status'
  | 'method'
  | 'fee'
  | 'fee_tax'
  | 'reason',
  string | null
>

const transactions: Reader = async ({ req, from, to }) => {
  const rows = await query<Transaction>(
    req,
    sql`select ${inIndia(sql`t.created_at`)} as at, t.kind, o.code, u.name, coalesce(t.gateway_payment_id, p.gateway_payment_id) as payment, t.gateway_refund_id as refund,
          t.amount, t.currency, t.status, t.gateway_status, t.method, t.fee, t.fee_tax, t.reason
        from transactions t join users u on u.id = t.user_id left join orders o on o.id = t.order_id left join transactions p on p.id = t.refund_of_id
        where ${within(sql`t.created_at`, { from, to })} order by t.created_at, t.id limit ${MOST_ROWS + 1}`,
  )
  return rows.map(({ amount, fee, fee_tax: tax, ...row }) => [
    ...[row.at, row.kind, row.code, row.name, row.payment, row.refund, rupees(amount)],
    ...[row.currency, row.status, row.gateway_status, row.method, rupees(fee), rupees(tax)],
    row.reason,
  ])
}

const READERS: Record<ExportKind, Reader> = { journals, documents, transactions }
