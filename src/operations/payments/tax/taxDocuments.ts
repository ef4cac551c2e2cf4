import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { documentKinds, type EarlierDocument } from '@/rules/payments/tax/documentContent'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { TaxParts } from '@/rules/payments/tax/taxOf'
import { documentFacts, type DocumentFacts } from './documentFacts'
import { issueDocument } from './issueDocument'
import { creditedParts, openParts, refundedParts } from './openParts'
import { postJournal } from '../postJournal'

/**
 * Order paid: posts the tax on the advance and issues the receipt voucher (receipt). Once, in the caller's
 * transaction, after the journals of the payment; the number's lock is the last one taken.
 */
export const issueReceipt = async ({
  req,
  order,
  transaction,
}: {
  req: PayloadRequest
  order: string
  transaction: string | null
}): Promise<void> => {
  const facts = await documentFacts({ req, order })
  const { taxable: _net, ...tax } = facts.parts
  const { receipt } = documentKinds(facts.basis)
  await post({
    req,
    key: `advance-tax:${order}`,
    cause: 'advance_tax',
    facts,
    postings: [
      { account: 'advances', amount: tax.cgst + tax.sgst + tax.igst },
      ...credits({ cgst: tax.cgst, sgst: tax.sgst, igst: tax.igst }),
    ],
  })
  await issueDocument({
    req,
    key: `receipt:${order}`,
    kind: receipt,
    facts,
    parts: facts.parts,
    transaction,
    isPayment: true,
  })
}

/**
 * Order delivered: recognises the supply and issues the tax invoice (bill) over what was not refunded before.
 * Its amounts are the order's balances in the ledger, so that the invoice and the books cannot differ.
 * Once, in the caller's transaction.
 */
export const issueInvoice = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  const facts = await documentFacts({ req, order })
  const receipt = await earlier({ req, key: `receipt:${order}` })
  const parts = await openParts({ req, order })
  const { discount } = facts.order
  await post({
    req,
    key: `supply:${order}`,
    cause: 'supply',
    facts,
    postings: [
      { account: 'advances', amount: parts.taxable },
      { account: 'discounts', amount: discount },
      { account: 'revenue', amount: -(parts.taxable + discount) },
    ],
  })
  await issueDocument({
    req,
    key: `invoice:${order}`,
    kind: isTaxed(receipt?.kind, facts) ? 'tax_invoice' : 'bill',
    facts,
    parts,
    transaction: null,
    against: receipt,
  })
}

/** An advance became supply after the invoice, for its refund failed: its journal's lines are invoiced, too. Once. */
export const issueFurtherInvoice = async ({
  req,
  order,
  journal,
}: {
  req: PayloadRequest
  order: string
  /** The key of the journal that put the money back. */
  journal: string
}): Promise<void> => {
  const facts = await documentFacts({ req, order })
  const receipt = await earlier({ req, key: `receipt:${order}` })
  await issueDocument({
    req,
    key: `invoice:${journal}`,
    kind: isTaxed(receipt?.kind, facts) ? 'tax_invoice' : 'bill',
    facts,
    parts: await creditedParts({ req, journal }),
    transaction: null,
    against: receipt,
  })
}

/**
 * Money goes back: issues the refund voucher before the supply, the credit note after it. Once per refund,
 * after its journal, whose tax lines the document repeats.
 */
export const issueRefundDocument = async ({
  req,
  order,
  refund,
  amount,
  journal = `refund:${refund}`,
}: {
  req: PayloadRequest
  order: string
  /** The refund's transaction. */
  refund: string
  amount: number
  /** The key of the journal that took the money. */
  journal?: string
}): Promise<void> => {
  const facts = await documentFacts({ req, order })
  const { parts, isSupplied } = await refundedParts({ req, journal, amount, facts })
  const receipt = await earlier({ req, key: `receipt:${order}` })
  const invoice = isSupplied ? await earlier({ req, key: `invoice:${order}` }) : null
  const against = invoice ?? receipt
  const kinds = documentKinds(isTaxed(against?.kind, facts) ? 'taxed' : 'unregistered')
  await issueDocument({
    req,
    key: journal,
    kind: isSupplied ? kinds.credit : kinds.refund,
    facts,
    parts,
    transaction: refund,
    against,
  })
}

const credits = (tax: Omit<TaxParts, 'taxable'>): Posting[] =>
  (['cgst', 'sgst', 'igst'] as const).map((account) => ({ account, amount: -tax[account] }))

const isTaxed = (begun: TaxDocumentKind | undefined, facts: DocumentFacts): boolean =>
  begun ? begun === 'receipt_voucher' || begun === 'tax_invoice' : facts.basis === 'taxed'

/** Posts the lines that are not empty; none is fine. */
async function post({
  req,
  key,
  cause,
  facts,
  postings,
}: {
  req: PayloadRequest
  key: string
  cause: 'advance_tax' | 'supply'
  facts: DocumentFacts
  postings: Posting[]
}): Promise<void> {
  const lines = postings.filter(({ amount }) => amount !== 0)
  if (lines.length === 0) return
  await postJournal({ req, key, cause, order: facts.id, user: facts.user, postings: lines })
}

type Earlier = EarlierDocument & { id: string }

async function earlier({
  req,
  key,
}: {
  req: PayloadRequest
  key: string
}): Promise<Earlier | null> {
  const [row] = await query<{
    id: string
    number: string
    kind: TaxDocumentKind
    at: Date | string
  }>(req, sql`select id, number, kind, issued_at as at from tax_documents where key = ${key}`)
  return row
    ? { id: row.id, number: row.number, kind: row.kind, issuedAt: new Date(row.at).toISOString() }
    : null
}
