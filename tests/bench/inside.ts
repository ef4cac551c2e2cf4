import config from '@payload-config'
import { randomUUID } from 'node:crypto'
import { createLocalReq, getPayload } from 'payload'

import { query, sql } from '@/kit/sql'
import { placeOrder } from '@/operations/orders/placeOrder'
import { applyGatewayEvent, receiveGatewayEvent } from '@/operations/payments/gatewayEvents'
import { hitsOf, type Hits } from './hits'
import { BUSY_CLIENTS, WALLET_PART, benchClients } from './data'

/** What has no address of its own is measured in a process of the product, without HTTP. */
export type InsideVolley = {
  task: 'settle' | 'checkout' | 'place'
  /** Of the product. */
  env: Record<string, string>
  connections: number
  seconds: number
}

type Attempt = { gateway_order_id: string; amount: string }

// As `fire.ts`, a process of its own; its environment is the product's.
process.once('message', (volley: InsideVolley) => {
  void run(volley).then((hits) => process.send?.(hits, () => process.exit(0)))
})

/** More settlements than a second has; one payment settles once. */
const ATTEMPTS_A_SECOND = 1000

async function run({ task, connections, seconds }: InsideVolley): Promise<Hits> {
  const work = await TASKS[task](seconds)
  const latencies: number[] = []
  let failed = 0
  const began = performance.now()
  const end = began + seconds * 1000
  const one = async () => {
    for (let at = performance.now(); at < end; at = performance.now()) {
      await work().then(
        () => latencies.push(performance.now() - at),
        (error) => {
          failed += 1
          console.error(error)
        },
      )
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - began) / 1000
  return hitsOf({ latencies, failed, perSecond: latencies.length / took })
}

const BUSY_EMAILS = benchClients()
  .slice(0, BUSY_CLIENTS)
  .map(({ email }) => sql`${email}`)
const payload = getPayload({ config })
const newReq = async () => createLocalReq({}, await payload)
const rows = async <Row>(statement: Parameters<typeof query>[1]) =>
  query<Row>(await newReq(), statement)

type Task = (seconds: number) => Promise<() => Promise<unknown>>

const TASKS: Record<InsideVolley['task'], Task> = {
  place: placing,
  checkout: checkingOut,
  settle: settling,
}

/** Our plain order, as the route places it. */
async function placing() {
  return ordering(() => ({}))
}

/** Orders a second for which there are coupons: a client holds each in two unpaid orders at most. */
const CHECKOUTS_A_SECOND = 600

/** The same with a coupon and a part from the wallet. */
async function checkingOut(seconds: number) {
  const count = Math.ceil((seconds * CHECKOUTS_A_SECOND) / BUSY_CLIENTS)
  const codes = await Promise.all(Array.from({ length: count }, newCoupon))
  return ordering((turn) => ({
    coupons: [codes[Math.floor(turn / BUSY_CLIENTS) % count]!],
    useWallet: WALLET_PART,
  }))
}

async function newCoupon(): Promise<string> {
  const code = `B${randomUUID().slice(0, 13)}`
  const data = { code, kind: 'percent', percent: 10, maxUsesPerClient: 10 } as never
  await (await payload).create({ collection: 'coupons', data })
  return code
}

async function ordering(more: (turn: number) => object) {
  const clients = await rows<{ id: string }>(
    sql`select id from users where email in (${sql.join(BUSY_EMAILS, sql`, `)})`,
  )
  const [service] = await rows<{ id: string }>(
    sql`select id from services where _status = 'published' limit 1`,
  )
  let turn = -1
  return async () => {
    turn += 1
    const caller = { kind: 'client' as const, ...clients[turn % clients.length]! }
    const input = { service: service!.id, ...more(turn) }
    return placeOrder({ req: await newReq(), caller, input, language: 'en' })
  }
}

/** The event of a captured payment is kept as the webhook keeps it and applied as the worker does. */
async function settling(seconds: number) {
  const attempts = await openAttempts(Math.ceil(seconds * ATTEMPTS_A_SECOND))
  return async () => {
    const attempt = attempts.pop()
    if (!attempt) throw new Error('no attempt is left to settle')
    const eventId = randomUUID()
    await receiveGatewayEvent({ req: await newReq(), rawBody: captured(attempt), eventId })
    const [event] = await rows<{ id: string }>(
      sql`select id from gateway_events where event_id = ${eventId}`,
    )
    const outcome = await applyGatewayEvent({ req: await newReq(), event: event!.id })
    if (outcome !== 'settled') throw new Error(`a capture was ${outcome}`)
  }
}

/** Unpaid orders like one that was just placed, each with its opened checkout. */
async function openAttempts(count: number): Promise<Attempt[]> {
  const order = (await (await placing())()) as string
  const mark = randomUUID().slice(0, 8)
  await rows(
    sql`insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'code', ${mark} || n))).*
        from orders o, generate_series(1, ${count}::int) n where o.id = ${order}`,
  )
  return rows<Attempt>(
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, amount, currency, status, gateway_status, checks, created_at, updated_at)
        select gen_random_uuid(), 'order:' || id, 'payment', user_id, id, 'order_' || code, payable, 'INR', 'pending', 'created', 0, now(), now()
        from orders where code like ${`${mark}%`} returning gateway_order_id, amount`,
  )
}

const captured = ({ gateway_order_id, amount }: Attempt): string => {
  const id = `pay_${randomUUID().replaceAll('-', '').slice(0, 14)}`
  const money = { amount: Number(amount), currency: 'INR', amount_refunded: 0 }
  const entity = {
    ...{ id, entity: 'payment', order_id: gateway_order_id, status: 'captured', captured: true },
    ...{ ...money, method: 'upi', fee: 3000, tax: 458, created_at: 1_790_000_000 },
  }
  return JSON.stringify({
    entity: 'event',
    event: 'payment.captured',
    created_at: 1_790_000_000,
    payload: { payment: { entity } },
  })
}
