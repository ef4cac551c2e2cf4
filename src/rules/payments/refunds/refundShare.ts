import type { TaxParts } from '../tax/taxOf'

/**
 * The parts of a refund in whole paise: of the tax that the ledger still holds for the order the refund takes its
 * share of what is left, so that the last refund takes the rest to the paisa; never more than its own amount.
 * @param tax what the ledger holds for the order
 * @param left paise of the order that are not refunded yet, at least `amount`
 */
export const refundShare = ({
  amount,
  left,
  tax,
}: {
  amount: number
  left: number
  tax: Omit<TaxParts, 'taxable'>
}): TaxParts => {
  const of = (held: number): number => shareOf({ held, amount, left: Math.max(left, amount) })
  const cgst = of(tax.cgst)
  const sgst = Math.min(of(tax.sgst), amount - cgst)
  const igst = Math.min(of(tax.igst), amount - cgst - sgst)
  return { taxable: amount - cgst - sgst - igst, cgst, sgst, igst }
}

/** Whole arithmetic, half a paisa up. */
function shareOf({ held, amount, left }: { held: number; amount: number; left: number }): number {
  if (held <= 0 || left <= 0) return 0
  return Number((2n * BigInt(held) * BigInt(amount) + BigInt(left)) / (2n * BigInt(left)))
}
