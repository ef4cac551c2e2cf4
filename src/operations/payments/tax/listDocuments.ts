import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { can, type Caller } from '@/rules/people/caller'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'

type Row = {
  id: string
  number: string
  kind: TaxDocumentKind
  issued_at: Date | string
  total: string
  taxable: string
  cgst: string
  sgst: string
  igst: string
}

/**
 * The documents of one order, oldest first, for its owner or staff. Amounts in paise.
 * @throws Failure NOT_FOUND also for what is somebody else's
 */
export const listDocuments = async ({
  req,
  caller,
  idOrCode,
}: {
  req: PayloadRequest
  caller: Caller
  idOrCode: string
}) => {
  const match = isUuid(idOrCode) ? sql`id = ${idOrCode}` : sql`code = ${normaliseCode(idOrCode)}`
  const [order] = await query<{ id: string; user_id: string }>(
    req,
    sql`select id, user_id from orders where ${match}`,
  )
  if (!order || !mayReadDocuments({ caller, user: order.user_id })) throw new Failure('NOT_FOUND')
  const rows = await query<Row>(
    req,
    sql`select id, number, kind, issued_at, total, taxable, cgst, sgst, igst from tax_documents where order_id = ${order.id} order by issued_at, number`,
  )
  return rows.map(answer)
}

/** A client's documents are for them and for staff who read payments. */
export const mayReadDocuments = ({ caller, user }: { caller: Caller; user: string }): boolean =>
  can(caller, 'payments.read') || (caller.kind === 'client' && caller.id === user)

const answer = (row: Row) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  issuedAt: new Date(row.issued_at).toISOString(),
  total: Number(row.total),
  taxable: Number(row.taxable),
  cgst: Number(row.cgst),
  sgst: Number(row.sgst),
  igst: Number(row.igst),
  currency: 'INR',
  url: `/api/tax-documents/${row.id}/pdf`,
})
