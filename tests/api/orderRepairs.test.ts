import { beforeAll, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { runJobs } from '../support/jobs'
import { testPayload } from '../support/payload'
import { makeService, payOrder, placeOrder } from './world'

const ask = async <Row>(statement: ReturnType<typeof sql>) =>
  query<Row>({ payload: await testPayload() } as never, statement)

const wound = (order: string) =>
  ask(
    sql`update orders set payment_status = 'pending', paid_at = null, expected_delivery_at = null where id = ${order}`,
  )

const money = async (token: string) => (await call({ path: '/admin/money', token })).body

const repair = (token: string) =>
  call({ method: 'POST', path: '/admin/money/repair-orders', token })

let owner: Actor
let practitioner: Actor
let token: string

beforeAll(async () => {
  ;[owner, practitioner] = [await staffOf('owner'), await staffOf('practitioner')]
  ;({ token } = await aClient())
  await makeService({ slug: 'reading' })
}, 240_000)

it('a wrong order is shown, and repaired by staff who answer for money, in their name', async () => {
  const order = await placeOrder('reading', token)
  await payOrder(order)
  await wound(order)
  const before = await money(owner.token)
  expect(before.isProven).toBe(false)
  const rows = (before.checks as { check: string; rows: object[] }[]).find(
    ({ check }) => check === 'orderRows',
  )!.rows
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({
    text: { en: 'Order is wrong', hi: 'ऑर्डर ग़लत है' },
    detail: expect.stringContaining('payment_status is pending, should be paid'),
  })
  expect(codeOf(await repair(practitioner.token))).toBe('NOT_ALLOWED')
  expect((await repair(owner.token)).body).toEqual({ repaired: 1 })
  expect((await repair(owner.token)).body).toEqual({ repaired: 0 })
  expect((await money(owner.token)).isProven).toBe(true)
  const [event] = await ask<{ note: string; by: string }>(
    sql`select e.note, r.admins_id as by from order_events e join order_events_rels r on r.parent_id = e.id where e.order_id = ${order} and e.event = 'repaired'`,
  )
  expect(event).toMatchObject({ by: owner.id, note: expect.stringContaining('pending → paid') })
  const { body } = await call({ path: `/orders/${order}`, token })
  expect(JSON.stringify(body)).not.toContain('repaired')
})

it('the job does the same by itself', async () => {
  const order = await placeOrder('reading', token)
  await payOrder(order)
  await wound(order)
  await ask(
    sql`insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries)
        values (gen_random_uuid(), 'repairOrders', '{}', ${`test:${order}`}, 'default', false, false, 0, 0)`,
  )
  await runJobs()
  const [row] = await ask(
    sql`select payment_status, paid_at is not null as paid, expected_delivery_at is not null as promised from orders where id = ${order}`,
  )
  expect(row).toEqual({ payment_status: 'paid', paid: true, promised: true })
})
