import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { seal } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import {
  documentContent,
  type DocumentContent,
  type EarlierDocument,
} from '@/rules/payments/tax/documentContent'
import { TAX_DOCUMENT_KINDS, type TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { TaxParts } from '@/rules/payments/tax/taxOf'
import type { DocumentFacts } from './documentFacts'
import { nextNumber } from './nextNumber'

/** What seals a document's content; see `readDocument`. */
export const DOCUMENT_PURPOSE = 'tax-document'

type Issued = {
  req: PayloadRequest
  /** Once: the order's receipt or invoice, a refund's document. */
  key: string
  kind: TaxDocumentKind
  facts: DocumentFacts
  parts: TaxParts
  transaction: string | null
  isPayment?: boolean
  against?: (EarlierDocument & { id: string }) | null
}

/**
 * Numbers a document, freezes what it says and keeps it, in the caller's transaction and under the order's
 * lock. Nothing to document (no money) is fine.
 * @returns false when it was issued already or is over nothing
 */
export const issueDocument = async (issued: Issued): Promise<boolean> => {
  const { req, key, kind, parts } = issued
  const total = parts.taxable + parts.cgst + parts.sgst + parts.igst
  if (total <= 0) return false
  const known = await query(req, sql`select 1 from tax_documents where key = ${key}`)
  if (known.length > 0) return false
  const payment = await gatewayId(req, issued.transaction)
  const at = now()
  const { series } = TAX_DOCUMENT_KINDS[kind]
  const { number, fiscalYear } = await nextNumber({ req, series, at })
  const content = contentOf({ issued, number, at, payment })
  await insert({ issued, content, fiscalYear })
  return true
}

function contentOf({
  issued: { kind, facts, parts, isPayment = false, against = null },
  number,
  at,
  payment,
}: {
  issued: Issued
  number: string
  at: Date
  payment: string | null
}): DocumentContent {
  const { id: _order, user: _user, parts: _all, paidBy, isCancelled, ...said } = facts
  const earlier = against && {
    number: against.number,
    kind: against.kind,
    issuedAt: against.issuedAt,
  }
  return documentContent({
    ...said,
    kind,
    number,
    issuedAt: at.toISOString(),
    parts,
    payment,
    paidBy: isPayment ? paidBy : null,
    against: earlier,
    ...(isCancelled && (kind === 'tax_invoice' || kind === 'bill') ? { isCancellation: true } : {}),
  })
}

async function insert({
  issued: { req, key, facts, transaction, against },
  content,
  fiscalYear,
}: {
  issued: Issued
  content: DocumentContent
  fiscalYear: string
}): Promise<void> {
  const { number, kind, issuedAt: at, taxable, cgst, sgst, igst, total } = content
  const sealed = seal({ value: content, purpose: DOCUMENT_PURPOSE })
  await query(
    req,
    sql`insert into tax_documents (id, number, kind, fiscal_year, key, order_id, user_id, transaction_id, against_id, taxable, cgst, sgst, igst, total, issued_at, sealed_content, created_at, updated_at)
        values (gen_random_uuid(), ${number}, ${kind}, ${fiscalYear}, ${key}, ${facts.id}, ${facts.user}, ${transaction}::uuid, ${against?.id ?? null}::uuid,
          ${taxable}, ${cgst}, ${sgst}, ${igst}, ${total}, ${at}::timestamptz, ${sealed}, ${at}::timestamptz, ${at}::timestamptz)`,
  )
}

/** The gateway's name for the payment or refund behind a document. */
async function gatewayId(req: PayloadRequest, transaction: string | null): Promise<string | null> {
  if (!transaction) return null
  const [row] = await query<{ id: string | null }>(
    req,
    sql`select case when kind = 'refund' then gateway_refund_id else gateway_payment_id end as id from transactions where id = ${transaction}`,
  )
  return row?.id ?? null
}
