import type { SandboxContext } from '../context'
import {
  basicAuth,
  json,
  jsonBody,
  route,
  type Exchange,
  type Handler,
  type Reply,
  type Route,
} from '../http/exchange'
import { collection, paged, shownOrder } from './entities'
import { createOrder, editOrder, findOrder, listOrders } from './orders'
import { captureByMerchant, findPayment, paymentsOfOrder } from './payments'
import { badRequest, plainRefusal, refusalReply } from './refusals'
import { findRefund, refundByMerchant } from './refunds'
import { findSettlement, listSettlements, reconLines } from './settlements'
import { emitWebhooks } from './webhooks'

/** Razorpay's REST API (`/v1/…`) for merchants. */
export const razorpayApi = (
  context: SandboxContext,
): ((exchange: Exchange, path: string) => Reply) => {
  const routes = [...orderRoutes(context), ...paymentRoutes(context), ...otherRoutes(context)]
  return (exchange, path) => {
    try {
      authorise(context, exchange)
      const reply = route(routes, exchange, path)
      if (!reply) throw plainRefusal(400, 'The requested URL was not found on the server.')
      return reply as Reply
    } catch (error) {
      return refusalReply(error)
    }
  }
}

const orderRoutes = (context: SandboxContext): Route[] => [
  ['POST', /^\/v1\/orders$/, (exchange) => ok(createOrder(context, input(exchange)))],
  ['GET', /^\/v1\/orders$/, ({ query }) => ok(collection(listOrders(context, query)))],
  ['GET', /^\/v1\/orders\/(\w+)$/, by((id) => shownOrder(findOrder(context, id)))],
  [
    'PATCH',
    /^\/v1\/orders\/(\w+)$/,
    (exchange, [id = '']) => ok(editOrder(context, id, input(exchange))),
  ],
  [
    'GET',
    /^\/v1\/orders\/(\w+)\/payments$/,
    by((id) => collection(paymentsOfOrder(context, findOrder(context, id).id).reverse())),
  ],
]

const paymentRoutes = (context: SandboxContext): Route[] => [
  [
    'GET',
    /^\/v1\/payments$/,
    ({ query }) => ok(collection(paged(Object.values(context.state.razorpay.payments), query))),
  ],
  ['GET', /^\/v1\/payments\/(\w+)$/, by((id) => findPayment(context, id))],
  [
    'POST',
    /^\/v1\/payments\/(\w+)\/capture$/,
    (exchange, [id = '']) => {
      const { payment, events } = captureByMerchant(context, id, input(exchange))
      emitWebhooks(context, events, {})
      return ok(payment)
    },
  ],
  [
    'POST',
    /^\/v1\/payments\/(\w+)\/refund$/,
    (exchange, [id = '']) =>
      ok(refundByMerchant(context, id, { input: input(exchange), key: refundKey(exchange) })),
  ],
  [
    'GET',
    /^\/v1\/payments\/(\w+)\/refunds$/,
    ({ query }, [id = '']) => {
      const all = Object.values(context.state.razorpay.refunds)
      const own = all.filter(({ payment_id }) => payment_id === findPayment(context, id).id)
      return ok(collection(paged(own, query)))
    },
  ],
  [
    'GET',
    /^\/v1\/payments\/(\w+)\/refunds\/(\w+)$/,
    (_, [paymentId = '', id = '']) => ok(findRefund(context, id, paymentId)),
  ],
]

const otherRoutes = (context: SandboxContext): Route[] => [
  [
    'GET',
    /^\/v1\/refunds$/,
    ({ query }) => ok(collection(paged(Object.values(context.state.razorpay.refunds), query))),
  ],
  ['GET', /^\/v1\/refunds\/(\w+)$/, by((id) => findRefund(context, id))],
  [
    'GET',
    /^\/v1\/settlements\/recon\/combined$/,
    ({ query }) => ok(collection(reconLines(context, query))),
  ],
  ['GET', /^\/v1\/settlements$/, () => ok(collection(listSettlements(context)))],
  ['GET', /^\/v1\/settlements\/(\w+)$/, by((id) => findSettlement(context, id))],
]

/** The header that makes a refund safe to repeat. */
export const refundKey = ({ headers }: Exchange): string | undefined => {
  const value = headers['x-refund-idempotency']
  return Array.isArray(value) ? value[0] : value
}

const by =
  (find: (id: string) => unknown): Handler =>
  (_, [id = '']) =>
    ok(find(id))

const ok = (body: unknown): Reply => json(200, structuredClone(body))

const input = (exchange: Exchange): Record<string, unknown> => {
  const body = jsonBody(exchange)
  if (!body) throw badRequest('The request body could not be parsed as JSON.')
  return body
}

const authorise = (context: SandboxContext, exchange: Exchange): void => {
  const { keyId, keySecret } = context.options.razorpay
  const given = basicAuth(exchange)
  if (given?.user !== keyId) throw plainRefusal(401, 'The api key provided is invalid')
  if (given.pass !== keySecret) throw plainRefusal(401, 'Authentication failed')
}
