import type { Order } from '../apiShapes'
import { call, Refused } from './api'
import { main, reader } from './place'
import { sentenceOf } from './problems'

type Paid = { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }
type Window = {
  open: () => void
  on: (
    event: 'payment.failed',
    listener: (response: { error?: { description?: string } }) => void,
  ) => void
}
type Gateway = new (options: Record<string, unknown>) => Window

type Start = {
  keyId: string
  gatewayOrderId: string | null
  amount: number
  currency: string
  prefill: { name: string; email: string; contact: string | null }
}

/** `paid`: the API has heard of it. `unsure`: paid at the gateway, the API was not reached. `open`: nothing paid. */
export type Outcome =
  { kind: 'paid'; order: Order } | { kind: 'unsure' } | { kind: 'open'; message: string }

/** Pays an order in the gateway's own window. @param onFailure hears of a failed attempt while the window stays open */
export const checkOut = async ({
  order,
  onFailure,
}: {
  order: Order
  onFailure: (message: string) => void
}): Promise<Outcome> => {
  try {
    const start = await call<Start>({
      method: 'POST',
      path: '/payments/create-order',
      body: { orderId: order.id },
      isRepeatable: true,
    })
    if (start.gatewayOrderId === null) return { kind: 'unsure' }
    const gateway = await loadGateway()
    const paid = await openWindow({ gateway, start, order, onFailure })
    return paid ? await verify(paid) : { kind: 'open', message: reader.say('checkoutClosed') }
  } catch (error) {
    // Somebody paid meanwhile, in another tab or by the gateway's own message.
    if (error instanceof Refused && error.issues[0]?.code === 'ORDER_NOT_PAYABLE')
      return { kind: 'unsure' }
    const message = error instanceof NoGateway ? reader.say('checkoutAway') : sentenceOf(error)
    return { kind: 'open', message }
  }
}

class NoGateway extends Error {}

let loading: Promise<Gateway> | undefined

/** The gateway's script, only when somebody pays. @throws NoGateway */
function loadGateway(): Promise<Gateway> {
  loading ??= new Promise<Gateway>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = main.dataset.checkout!
    script.onload = () => resolve((window as unknown as { Razorpay: Gateway }).Razorpay)
    script.onerror = () => {
      script.remove()
      loading = undefined
      reject(new NoGateway())
    }
    document.head.append(script)
  })
  return loading
}

/** Resolves with what the window hands over, or with null when it was closed without a payment. */
function openWindow({
  gateway: Razorpay,
  start,
  order,
  onFailure,
}: {
  gateway: Gateway
  start: Start
  order: Order
  onFailure: (message: string) => void
}): Promise<Paid | null> {
  return new Promise((resolve) => {
    const { name, email, contact } = start.prefill
    const checkout = new Razorpay({
      key: start.keyId,
      order_id: start.gatewayOrderId,
      amount: start.amount,
      currency: start.currency,
      name: main.dataset.practice,
      description: `${order.service.title} · ${order.code}`,
      prefill: { name, email, contact: contact ?? '' },
      theme: { color: '#0f5a52' },
      handler: resolve,
      modal: { ondismiss: () => resolve(null) },
    })
    checkout.on('payment.failed', ({ error }) => onFailure(error?.description ?? ''))
    checkout.open()
  })
}

async function verify(paid: Paid): Promise<Outcome> {
  const { razorpay_order_id, razorpay_payment_id, razorpay_signature } = paid
  const body = { razorpay_order_id, razorpay_payment_id, razorpay_signature }
  try {
    const { order } = await call<{ order: Order }>({
      method: 'POST',
      path: '/payments/verify',
      body,
      isRepeatable: true,
    })
    return { kind: 'paid', order }
  } catch {
    return { kind: 'unsure' }
  }
}
