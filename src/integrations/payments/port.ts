/** A payment order at the gateway. Amount in paise. */
export type GatewayOrder = {
  gatewayOrderId: string
  amount: number
  currency: string
  status: 'created' | 'attempted' | 'paid'
}

export type NewGatewayOrder = {
  /** Paise, at least 100. */
  amount: number
  currency: 'INR'
  /** Our own reference, at most 40 characters; the same receipt gives the same order. */
  receipt: string
  /** At most 15 pairs of at most 256 characters; nothing personal. */
  notes: Record<string, string>
}

export type GatewayPaymentStatus = 'created' | 'authorized' | 'captured' | 'failed' | 'refunded'

/** A payment as the gateway sees it. Money in paise, instants UTC. */
export type GatewayPayment = {
  id: string
  /** Null for money that came without an order of ours (a payment link, a QR code). */
  gatewayOrderId: string | null
  amount: number
  currency: string
  status: GatewayPaymentStatus
  method: string | null
  amountRefunded: number
  createdAt: string
  errorCode?: string
  /** The gateway's charge, its tax included. */
  fee?: number
  tax?: number
}

/** A refund as the gateway sees it. Money in paise, instants UTC. */
export type GatewayRefund = {
  id: string
  gatewayPaymentId: string
  amount: number
  currency: string
  status: 'pending' | 'processed' | 'failed'
  receipt: string | null
  createdAt: string
}

export type NewGatewayRefund = {
  gatewayPaymentId: string
  /** Paise, at least 100. */
  amount: number
  /** Our own id of the refund, 10 to 40 characters; sent as the idempotency key and as the receipt. */
  key: string
}

/** What Sahil asks of a payment gateway; every function throws VendorError and nothing else. */
export type PaymentGateway = {
  /** Safe to repeat: one receipt is one order. */
  openOrder: (order: NewGatewayOrder) => Promise<GatewayOrder>
  fetchPayment: (id: string) => Promise<GatewayPayment>
  /** Every attempt on an order, failed ones too. */
  listPayments: (gatewayOrderId: string) => Promise<GatewayPayment[]>
  /** Safe to repeat: one key is one refund. */
  refundPayment: (refund: NewGatewayRefund) => Promise<GatewayRefund>
  fetchRefund: (id: string) => Promise<GatewayRefund>
  /** Every refund of a payment, those made in the gateway's dashboard too. */
  listRefunds: (gatewayPaymentId: string) => Promise<GatewayRefund[]>
}
