import type { Posting } from '../accounts'
import type { TaxParts } from '../tax/taxOf'

/**
 * The debit lines of a refund: before the supply the advance and its tax shrink, after it the revenue and its tax.
 * The caller adds the credit side (refunds_due, or a wallet). `parts` is the refunded share of the order's tax parts.
 */
export const refundPostings = ({
  parts,
  isSupplied,
}: {
  parts: TaxParts
  isSupplied: boolean
}): Posting[] =>
  (
    [
      { account: isSupplied ? 'revenue' : 'advances', amount: parts.taxable },
      { account: 'cgst', amount: parts.cgst },
      { account: 'sgst', amount: parts.sgst },
      { account: 'igst', amount: parts.igst },
    ] satisfies Posting[]
  ).filter(({ amount }) => amount !== 0)
