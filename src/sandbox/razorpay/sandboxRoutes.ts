import type { SandboxContext } from '../context'
import { json, jsonBody, newest, type Exchange, type Handler, type Route } from '../http/exchange'
import { shownOrder } from './entities'
import { importPast } from './history'
import { pay } from './pay'
import { paymentsOfOrder } from './payments'
import { badRequest, refusalReply } from './refusals'
import { createRefund, type RefundOutcome } from './refunds'
import { listSettlements, settle } from './settlements'
import { readKnobs, replayWebhook } from './webhooks'

/** The customer's and the dashboard's side of the gateway, for tools and the page. */
export const razorpaySandboxRoutes = (context: SandboxContext): Route[] => [
  ['POST', /^\/razorpay\/pay$/, answering((input) => pay(context, input))],
  ['POST', /^\/razorpay\/past$/, answering((input) => importPast(context, input))],
  ['POST', /^\/razorpay\/refund$/, answering((input) => refundInDashboard(context, input))],
  [
    'POST',
    /^\/razorpay\/settle$/,
    answering(({ webhooks }) => ({
      settlement: settle(context, { webhooks: readKnobs(webhooks) }),
    })),
  ],
  [
    'POST',
    /^\/razorpay\/replay$/,
    answering(({ eventId }) => {
      const { body: _, ...delivery } = replayWebhook(context, eventId)
      return delivery
    }),
  ],
  ['GET', /^\/razorpay\/state$/, ({ query }) => json(200, gatewayState(context, query))],
]

const OUTCOMES: RefundOutcome[] = ['processed', 'failed', 'pending']

const refundInDashboard = (context: SandboxContext, request: Record<string, unknown>) => {
  const { paymentId, orderId, outcome = 'processed', webhooks, amount, notes } = request
  if (!OUTCOMES.includes(outcome as RefundOutcome)) {
    throw badRequest(`outcome: one of ${OUTCOMES.join(', ')}`)
  }
  const ofOrder = paymentsOfOrder(context, String(orderId ?? '')).find(({ captured }) => captured)
  return createRefund(context, {
    paymentId: String(paymentId ?? ofOrder?.id ?? ''),
    input: { ...(amount === undefined ? {} : { amount }), ...(notes ? { notes } : {}) },
    outcome: outcome as RefundOutcome,
    webhooks: readKnobs(webhooks),
  })
}

/** `?order=` narrows to one gateway order, `?last=` to the newest so many. Newest last. */
const gatewayState = (context: SandboxContext, query: URLSearchParams) => {
  const { orders, payments, refunds, deliveries } = context.state.razorpay
  const orderId = query.get('order')
  const wanted = Object.values(orders).filter(({ id }) => !orderId || id === orderId)
  const shown = new Set(newest(wanted, query).map(({ id }) => id))
  return {
    orders: wanted.filter(({ id }) => shown.has(id)).map(shownOrder),
    payments: Object.values(payments).filter(({ order_id }) => shown.has(order_id)),
    refunds: Object.values(refunds).filter(({ payment_id }) =>
      shown.has(payments[payment_id]?.order_id ?? ''),
    ),
    settlements: listSettlements(context),
    webhooks: newest(deliveries, query).map(({ body: _, ...delivery }) => delivery),
  }
}

const answering =
  (run: (input: Record<string, unknown>) => unknown): Handler =>
  (exchange: Exchange) => {
    try {
      const input = jsonBody(exchange)
      if (!input) throw badRequest('The request body could not be parsed as JSON.')
      return json(200, run(input))
    } catch (error) {
      return refusalReply(error)
    }
  }
