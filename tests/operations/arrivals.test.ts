import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { seal } from '@/kit/seal'
import { applyGatewayEvent } from '@/operations/payments/gatewayEvents'
import { anOrder, newReq, rows, sql } from './shop'

const EVENTS = [
  'payment.failed',
  'payment.authorized',
  'payment.captured',
  'order.paid',
  'refund.created',
  'refund.processed',
] as const

type EventName = (typeof EVENTS)[number]

const STATUS: Record<EventName, string> = {
  'payment.failed': 'failed',
  'payment.authorized': 'authorized',
  'payment.captured': 'captured',
  'order.paid': 'captured',
  'refund.created': 'refunded',
  'refund.processed': 'refunded',
}

const AT_ONCE = 8

const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((first, at) =>
        permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [first, ...rest]),
      )

/** What the gateway says at one moment: snapshots of the payment and of its refund. */
const bodyOf = (name: EventName, mark: string): string => {
  const payment = {
    ...{ id: `pay_${mark}`, order_id: `order_${mark}`, amount: 149_900, currency: 'INR' },
    ...{ status: STATUS[name], method: 'upi', created_at: 1_795_000_000 },
    amount_refunded: name.startsWith('refund') ? 149_900 : 0,
  }
  const refund = {
    ...{ id: `rfnd_${mark}`, payment_id: payment.id, amount: 149_900, currency: 'INR' },
    ...{ status: name === 'refund.created' ? 'pending' : 'processed', created_at: 1_795_000_000 },
  }
  const payload = {
    payment: { entity: payment },
    ...(name.startsWith('refund') ? { refund: { entity: refund } } : {}),
  }
  return JSON.stringify({ event: name, created_at: 1_795_000_000, payload })
}

type Story = { order: string; mark: string; events: string[] }

/** So many orders like one, each with an open attempt, and the events of its story kept but not applied. */
const tellAll = async (like: string, orders: EventName[][]): Promise<Story[]> => {
  const stories = orders.map((names) => ({
    names,
    order: randomUUID(),
    mark: randomUUID().slice(24),
  }))
  const list = sql.join(
    stories.map(({ order, mark }) => sql`(${order}::uuid, ${mark})`),
    sql`, `,
  )
  await rows(
    sql`insert into orders (id, code, status, payment_status, user_id, service_id, category, service_title, delivery_days, amount, price, discount, taxable, cgst, sgst, igst, wallet, tds, payable, refunded, gst_rate, wallet_holds, expires_at)
        select s.id, 'T-' || s.mark, 'new', 'pending', user_id, service_id, category, service_title, delivery_days, amount, price, discount, taxable, cgst, sgst, igst, wallet, tds, payable, refunded, gst_rate, wallet_holds, expires_at
        from orders o cross join (values ${list}) as s (id, mark) where o.id = ${like}`,
  )
  await rows(
    sql`insert into transactions (id, key, kind, user_id, order_id, gateway_order_id, amount, currency, status, gateway_status, checks)
        select gen_random_uuid(), 'order:' || s.id, 'payment', o.user_id, s.id, 'order_' || s.mark, o.payable, 'INR', 'pending', 'created', 0
        from orders o cross join (values ${list}) as s (id, mark) where o.id = ${like}`,
  )
  const kept = stories.map((story) => ({ ...story, events: story.names.map(() => randomUUID()) }))
  for (const { names, mark, events } of kept) {
    const lines = names.map(
      (name, at) =>
        sql`(${events[at]}::uuid, ${events[at]}, ${name}, ${seal({ value: bodyOf(name, mark), purpose: 'gateway-event' })})`,
    )
    await rows(
      sql`insert into gateway_events (id, event_id, type, sealed_body) values ${sql.join(lines, sql`, `)}`,
    )
  }
  return kept
}

const apply = async (event: string) => applyGatewayEvent({ req: await newReq(), event })

/** One duplicate; every other story arrives at once, by several workers. */
const deliver = async ({ events }: Story, index: number): Promise<void> => {
  const all = [...events, events[index % events.length]!]
  if (index % 2) await Promise.all(all.map(apply))
  else for (const event of all) await apply(event)
}

/** All that money has left at an order, without ids. Whether a failure was seen before is its own story. */
const statesOf = (marks: string[]) =>
  rows<{ state: string; count: string }>(
    sql`select state, count(*) as count from (select jsonb_build_object(
          'order', jsonb_build_array(o.status, o.payment_status, o.refunded, o.attention),
          'transactions', (select jsonb_agg(jsonb_build_array(t.kind, t.status, t.gateway_status, t.amount, t.flag, t.gateway_payment_id is not null, t.gateway_refund_id is not null) order by t.kind) from transactions t where t.order_id = o.id),
          'postings', (select jsonb_agg(jsonb_build_array(split_part(j.key, ':', 1), p.account, p.amount) order by j.key, p.amount) from journals j join postings p on p.journal_id = j.id where j.order_id = o.id),
          'documents', (select jsonb_agg(d.kind order by d.kind) from tax_documents d where d.order_id = o.id),
          'events', (select jsonb_agg(e.event order by e.event) from order_events e where e.order_id = o.id and e.event <> 'payment_failed'),
          'messages', (select jsonb_agg(n.event order by n.key) from notifications n where n.order_id = o.id))::text as state
        from orders o where o.code in (${sql.join(
          marks.map((mark) => sql`${`T-${mark}`}`),
          sql`, `,
        )})) as states group by state`,
  )

let like: string

beforeAll(async () => {
  like = (await anOrder()).order
})

describe('failed, authorized, captured, order.paid, refund.created and refund.processed', () => {
  it('end in one state in all 720 orders of arrival, repeated and at once', async () => {
    const stories = await tellAll(like, permutations(EVENTS))
    expect(stories).toHaveLength(720)
    let next = 0
    const worker = async (): Promise<void> => {
      for (let index = next++; index < stories.length; index = next++)
        await deliver(stories[index]!, index)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    const states = await statesOf(stories.map(({ mark }) => mark))
    expect(states.map(({ count }) => Number(count))).toEqual([720])
    expect(JSON.parse(states[0]!.state)).toMatchObject({
      order: ['new', 'refunded', 149_900, 'Refunded at the gateway'],
      transactions: [
        ['payment', 'success', 'refunded', 149_900, null, true, false],
        ['refund', 'success', 'processed', 149_900, 'refunded_elsewhere', false, true],
      ],
      documents: ['receipt', 'refund_note'],
      events: expect.arrayContaining(['paid', 'payment_flagged']),
    })
  }, 240_000)
})
