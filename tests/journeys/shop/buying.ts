import { must, type Bare } from './bare'

export type PlacedOrder = { id: string; code: string; amount: number; gatewayOrderId: string }
export type Handed = Record<
  'razorpay_order_id' | 'razorpay_payment_id' | 'razorpay_signature',
  string
>
type Knobs = { send?: boolean; duplicate?: number; shuffle?: boolean; drop?: boolean }
type Paying = { outcome?: string; secondPayment?: boolean; webhooks?: Knobs }

/** The client's side of an order. */
export const buying = ({ api, sandbox, client, service }: Bare) => {
  const { token } = client
  const post = (path: string, json: unknown, at = 0) =>
    api({ method: 'POST', path, token, json }, at)
  const openCheckout = async (order: { id: string }, at = 0): Promise<string> => {
    const { body } = must(await post('/payments/create-order', { orderId: order.id }, at), 200)
    return body.gatewayOrderId as string
  }
  return {
    post,
    openCheckout,
    /** An order with an open checkout. */
    order: async (): Promise<PlacedOrder> => {
      const { body } = must(await post('/orders/create', { service }), 201)
      const order = body.order as Omit<PlacedOrder, 'gatewayOrderId'>
      return { ...order, gatewayOrderId: await openCheckout(order) }
    },
    /** The client pays in the checkout window; no webhook leaves unless asked for. */
    pay: async ({ gatewayOrderId }: { gatewayOrderId: string }, paying: Paying = {}) => {
      const usual = { orderId: gatewayOrderId, outcome: 'captured', webhooks: { send: false } }
      const json = { ...usual, ...paying }
      const { body } = must(await sandbox({ method: 'POST', path: '/razorpay/pay', json }), 200)
      return body as unknown as Handed
    },
    verify: (handed: Handed, at = 0) => post('/payments/verify', handed, at),
  }
}
