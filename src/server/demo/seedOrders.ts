import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { now, shiftClock } from '@/kit/clock'
import { present, query, sql } from '@/kit/sql'
import { correctBirth } from '@/operations/charts/correctBirth'
import { generateKundli } from '@/operations/charts/generateKundli'
import { cancelOrder, quoteCancellation } from '@/operations/orders/cancelOrder'
import { moveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { settlePayment } from '@/operations/payments/settlePayment'
import { deliverReport } from '@/operations/reports/deliverReport'
import { uploadReport } from '@/operations/reports/uploadReport'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import { DEMO_CLIENTS, DEMO_ORDERS, DEMO_SERVICES } from './content'
import type { DemoOrder } from './content/types'
import { renderSampleReport } from './sampleReport'
import type { SeededClient } from './seedPeople'

const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
const TEN_MINUTES_MS = 600_000

type Context = { payload: Payload; clients: SeededClient[]; worker: string }
type Placed = { context: Context; plan: DemoOrder; order: string; at: number }

/** Plays the demo's orders through the real operations, each at its own time in the past. */
export const seedOrders = async (context: Context): Promise<void> => {
  for (const [at, plan] of DEMO_ORDERS.entries()) await playOrder({ context, plan, at })
  shiftClock(0)
}

async function playOrder({
  context,
  plan,
  at,
}: {
  context: Context
  plan: DemoOrder
  at: number
}): Promise<void> {
  const client = context.clients[plan.client]!
  shiftClock(-plan.daysAgo * DAY_MS - TEN_MINUTES_MS)
  const req = await createLocalReq({}, context.payload)
  const profile = client.profiles[plan.forFamilyMember === undefined ? 0 : plan.forFamilyMember + 1]
  const caller = { kind: 'client', id: client.id } as const
  const order = await placeOrder({
    req,
    caller,
    input: {
      service: plan.service,
      answers: { ...plan.answers },
      profile,
      coupons: plan.coupons,
      useWallet: plan.useWallet,
      billing: plan.billing,
    },
    language: DEMO_CLIENTS[plan.client]!.locale,
  })
  const placed = { context, plan, order, at }
  if (plan.state === 'pending') return
  if (plan.state === 'expired') return expire(placed)
  await pay(placed, plan.state === 'failed' ? 'failed' : 'captured')
  if (plan.state !== 'failed') await work(placed)
}

async function expire({ context, order }: Placed): Promise<void> {
  const req = await createLocalReq({}, context.payload)
  await query(
    req,
    sql`update orders set payment_status = 'expired', expires_at = ${now().toISOString()}::timestamptz where id = ${order}`,
  )
}

/** A payment of the past: the gateway's ids are made up, everything else is what a real one does. */
async function pay(
  { context, order, at, plan }: Placed,
  status: 'captured' | 'failed',
): Promise<void> {
  shiftClock(-plan.daysAgo * DAY_MS)
  const req = await createLocalReq({}, context.payload)
  const [row] = await query<{ payable: string; user_id: string }>(
    req,
    sql`select payable, user_id from orders where id = ${order}`,
  )
  const mark = String(at).padStart(4, '0')
  await query(
    req,
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, amount, currency, status, gateway_status, checks, created_at, updated_at)
        values (gen_random_uuid(), ${`order:${order}`}, 'payment', ${row!.user_id}, ${order}, ${`order_Demo${mark}`}, ${row!.payable}, 'INR', 'pending', 'created', 0, ${now().toISOString()}::timestamptz, ${present()})`,
  )
  const payment = {
    id: `pay_Demo${mark}`,
    gatewayOrderId: `order_Demo${mark}`,
    amount: Number(row!.payable),
    currency: 'INR',
    status,
    method: ['upi', 'card', 'netbanking'][at % 3]!,
  }
  await settlePayment({ req, payment, source: 'webhook' })
}

const STEPS: Record<string, OrderStatus[]> = {
  processing: ['processing'],
  delivered: ['processing'],
  completed: ['processing', 'completed'],
  cancelled: ['cancelled'],
}

async function work(placed: Placed): Promise<void> {
  const { context, plan, order } = placed
  const steps = STEPS[plan.state] ?? []
  for (const step of steps) {
    if (step === 'completed') await deliver(placed)
    shiftClock(-Math.max(0, daysBefore({ step, plan })) * DAY_MS)
    if (step === 'cancelled') await cancel(placed)
    else await moveOrder({ req: await staffRequest(context), id: order, to: step })
  }
  if (plan.state === 'delivered') await deliver(placed)
  await promise(placed)
}

/** How many days ago a step was taken; what makes itself is begun two minutes after its payment. */
const daysBefore = ({ step, plan }: { step: OrderStatus; plan: DemoOrder }): number => {
  if (step === 'completed') return (plan.deliveredDaysAgo ?? 1) - 1
  return plan.daysAgo - (isMadeByItself(plan) ? 0.001 : 0.4)
}

/** Cancelled as the policy says, with its refund. */
async function cancel({ context, order }: Placed): Promise<void> {
  const req = await staffRequest(context)
  const caller = { kind: 'staff', id: context.worker, role: 'owner' } as const
  const { refund } = await quoteCancellation({ req, caller, idOrCode: order })
  await cancelOrder({
    req,
    caller,
    idOrCode: order,
    input: { refund, reason: 'Asked by the client' },
  })
}

async function deliver({ context, plan, order }: Placed): Promise<void> {
  const daysAgo = plan.deliveredDaysAgo ?? Math.max(0, plan.daysAgo - 2)
  shiftClock(-(isMadeByItself(plan) ? daysAgo - 0.002 : daysAgo) * DAY_MS)
  const req = await staffRequest(context)
  const [row] = await query<{
    code: string
    service_title: string
    service_title_hi: string | null
  }>(req, sql`select code, service_title, service_title_hi from orders where id = ${order}`)
  const report = isMadeByItself(plan)
    ? await kundliOf({ req, order, plan })
    : await handIn({ req, order, plan, row: row!, worker: context.worker })
  if (plan.correctedTime) await correct({ context, plan, order })
  await deliverReport({ req, report })
  if (plan.state === 'completed')
    await query(
      req,
      sql`update reports set viewed_at = uploaded_at + interval '3 hours' where id = ${report}`,
    )
}

const isMadeByItself = ({ service }: DemoOrder): boolean =>
  DEMO_SERVICES.find(({ slug }) => slug === service)?.autoReport === 'kundli'

type Delivery = { req: PayloadRequest; order: string; plan: DemoOrder }

/** What the worker makes as soon as such an order is paid. */
async function kundliOf({ req, order, plan }: Delivery): Promise<string> {
  await generateKundli({ req, order, locale: DEMO_CLIENTS[plan.client]!.locale, style: 'north' })
  const [report] = await query<{ id: string }>(
    req,
    sql`select id from reports where order_id = ${order}`,
  )
  return report!.id
}

type Titles = { code: string; service_title: string; service_title_hi: string | null }

/** A member of staff uploads the finished PDF. */
async function handIn({
  req,
  order,
  plan,
  row,
  worker,
}: Delivery & { row: Titles; worker: string }): Promise<string> {
  const { locale, name: clientName } = DEMO_CLIENTS[plan.client]!
  const serviceTitle =
    locale === 'hi' ? (row.service_title_hi ?? row.service_title) : row.service_title
  const generatedOn = now().toISOString().slice(0, 10)
  const data = await renderSampleReport({
    code: row.code,
    clientName,
    serviceTitle,
    locale,
    generatedOn,
  })
  const file = { name: 'report.pdf', mimetype: 'application/pdf', size: data.byteLength, data }
  const caller = { kind: 'staff', id: worker, role: 'owner' } as const
  const input = { orderId: order, reportType: plan.service, title: serviceTitle }
  return (await uploadReport({ req, caller, input, file })).id
}

/** The client remembered another birth time: what was made from the old one is out of date. */
async function correct({ context, plan, order }: Placed | Omit<Placed, 'at'>): Promise<void> {
  const req = await staffRequest(context)
  const caller = { kind: 'staff', id: context.worker, role: 'owner' } as const
  const birth = { ...DEMO_CLIENTS[plan.client]!.birth, time: plan.correctedTime! }
  await correctBirth({ req, caller, idOrCode: order, birth })
}

/** The demo shows one promise of today and one that is overdue. */
async function promise({ context, plan, order }: Placed): Promise<void> {
  if (!plan.overdue && !plan.dueToday) return
  const due = new Date(Date.now() + (plan.overdue ? -2 * DAY_MS : HOUR_MS))
  const req = await createLocalReq({}, context.payload)
  await query(
    req,
    sql`update orders set expected_delivery_at = ${due.toISOString()}::timestamptz where id = ${order}`,
  )
}

async function staffRequest({ payload, worker }: Context): Promise<PayloadRequest> {
  const user = await payload.findByID({ collection: 'admins', id: worker, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'admins' } as TypedUser }, payload)
}
