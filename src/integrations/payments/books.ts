import type { GatewayPayment, GatewayRefund } from './port'

/** One movement of a settlement. Money in paise. */
export type SettledLine = {
  /** The gateway's id of the payment, the refund or whatever else moved. */
  id: string
  /** `payment` and `refund`; the vendor's own word for anything else (adjustments, disputes). */
  type: string
  amount: number
  /** The gateway's charge, its tax included. */
  fee: number
  tax: number
  /** What it adds to the bank; less than nothing for refunds. */
  net: number
}

/** Money that the gateway sent to the bank. Paise, instants UTC. */
export type GatewaySettlement = {
  id: string
  utr: string | null
  settledAt: string
  /** As the gateway says it; null when it does not know the settlement by itself. */
  amount: number | null
  lines: SettledLine[]
}

/** The gateway's books, for the nightly comparison; every function throws VendorError and nothing else. */
export type GatewayBooks = {
  /** Payments made in a span of time, failed ones too. UTC instants, both included. */
  listPaymentsBetween: (span: { from: Date; to: Date }) => Promise<GatewayPayment[]>
  /** Refunds made in a span of time, of older payments too. */
  listRefundsBetween: (span: { from: Date; to: Date }) => Promise<GatewayRefund[]>
  /** The settlements of one Indian calendar day, YYYY-MM-DD. */
  listSettlements: (day: string) => Promise<GatewaySettlement[]>
}
