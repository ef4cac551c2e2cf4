/** The amounts of an order, all in whole paise. */
export type Breakdown = {
  price: number
  discount: number
  taxable: number
  cgst: number
  sgst: number
  igst: number
  wallet: number
  payable: number
}

/**
 * What an order costs, from the service's price alone: nothing that a client sends is believed.
 * The practice is not registered for GST until its settings say so, so no tax is part of the price.
 */
export const priceOf = ({ price }: { price: number }): Breakdown => ({
  price,
  discount: 0,
  taxable: price,
  cgst: 0,
  sgst: 0,
  igst: 0,
  wallet: 0,
  payable: price,
})

/** What the client owes in all, tax included, in paise. */
export const amountOf = ({ taxable, cgst, sgst, igst }: Breakdown): number =>
  taxable + cgst + sgst + igst
