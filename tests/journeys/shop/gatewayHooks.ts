import { createHmac, randomBytes } from 'node:crypto'
import { SECRETS, type Product } from '../../support/product'

export type PaymentEntity = {
  id: string
  order_id: string
  amount: number
  currency: string
  status: string
}

type Hook = {
  event: string
  payment: PaymentEntity
  /** The same id again is a repetition of the same event. */
  eventId?: string
  secret?: string
  /** Which api process receives it. */
  at?: number
}

/** Webhooks that the test sends itself, signed over their bytes as the gateway does. */
export const gatewayHooks = ({ product }: { product: Product }) => ({
  webhook: async ({ event, payment, eventId, secret, at = 0 }: Hook): Promise<number> => {
    const body = JSON.stringify({
      entity: 'event',
      event,
      contains: ['payment'],
      payload: { payment: { entity: payment } },
      created_at: Math.floor(Date.now() / 1000),
    })
    const signature = createHmac('sha256', secret ?? SECRETS.razorpayWebhookSecret)
      .update(body)
      .digest('hex')
    const urls = product.apiUrls
    const response = await fetch(`${urls[at % urls.length]}/payments/webhook`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-razorpay-event-id': eventId ?? randomBytes(8).toString('hex'),
        'x-razorpay-signature': signature,
      },
      body,
    })
    await response.arrayBuffer()
    return response.status
  },
})
