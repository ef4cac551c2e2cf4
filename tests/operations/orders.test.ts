import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder, tryMoveOrder } from '@/operations/orders/moveOrder'
import { placeOrder } from '@/operations/orders/placeOrder'
import { isShortCode } from '@/rules/text/code'
import { testPayload } from '../support/payload'
import {
  aClient,
  anOrder,
  aPaidOrder,
  aService,
  effectsOn,
  eventsOf,
  lost,
  messagesOf,
  newReq,
  rows,
  sql,
  together,
  won,
  type Client,
} from './shop'

vi.mock('node:crypto', async (load) => {
  const real = await load<typeof import('node:crypto')>()
  return { ...real, randomBytes: vi.fn(real.randomBytes) }
})

let client: Client
let service: string

beforeAll(async () => {
  ;[client, service] = await Promise.all([aClient(), aService()])
})

type Input = Parameters<typeof placeOrder>[0]['input']

const place = async (input: Partial<Input> = {}, idempotencyKey?: string): Promise<string> =>
  placeOrder({
    req: await newReq(),
    caller: client,
    input: { service, ...input },
    language: 'en',
    idempotencyKey,
  })

const countOrders = async (): Promise<number> =>
  (await rows(sql`select id from orders where user_id = ${client.id}`)).length

/** Answers of a client, as the intake keeps them. */
const aSubmission = async (user: string, form: string): Promise<string> => {
  const id = randomUUID()
  await rows(
    sql`insert into form_submissions (id, form_id, form_version, user_id) values (${id}, ${form}, 1, ${user})`,
  )
  return id
}

const aForm = async (): Promise<string> => {
  const payload = await testPayload()
  const data = {
    title: 'Birth details',
    slug: `form-${randomUUID()}`,
    fields: [{ blockType: 'text', name: 'fullName', label: 'Full name', required: true }],
    confirmationType: 'message',
  }
  return String((await payload.create({ collection: 'forms', data: data as never })).id)
}

describe('an idempotency key', () => {
  it('makes one order of ten parallel ones, and of any later one', async () => {
    const before = await countOrders()
    const key = randomUUID()
    const results = await together(10, (req) =>
      placeOrder({ req, caller: client, input: { service }, language: 'en', idempotencyKey: key }),
    )
    expect(lost(results)).toEqual([])
    const [order] = won(results)
    expect(new Set([...won(results), await place({}, key)])).toEqual(new Set([order]))
    expect(await countOrders()).toBe(before + 1)
    expect(await eventsOf(order!)).toEqual(['placed'])
  })

  it('is the caller’s own', async () => {
    const key = randomUUID()
    const other = await aClient()
    const theirs = await placeOrder({
      req: await newReq(),
      caller: other,
      input: { service },
      language: 'en',
      idempotencyKey: key,
    })
    expect(await place({}, key)).not.toBe(theirs)
  })

  it('is free again after a refusal', async () => {
    const key = randomUUID()
    const before = await countOrders()
    await expect(place({ submission: randomUUID() }, key)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await countOrders()).toBe(before)
    await place({}, key)
    expect(await countOrders()).toBe(before + 1)
  })
})

describe('answers', () => {
  it('serve one order, however many ask for them at once', async () => {
    const form = await aForm()
    const asking = await aService({ form })
    const submission = await aSubmission(client.id, form)
    const before = await countOrders()
    const input = { service: asking, submission }
    const results = await together(8, (req) =>
      placeOrder({ req, caller: client, input, language: 'en' }),
    )
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['SUBMISSION_USED']))
    expect(await countOrders()).toBe(before + 1)
    const [row] = await rows(
      sql`select o.submission_id, f.order_id from orders o join form_submissions f on f.id = o.submission_id where o.id = ${won(results)[0]}`,
    )
    expect(row).toEqual({ submission_id: submission, order_id: won(results)[0] })
  })

  it('of somebody else, of another form, or none at all are refused, and no order is left', async () => {
    const [form, otherForm, stranger] = [await aForm(), await aForm(), await aClient()]
    const asking = await aService({ form })
    const before = await countOrders()
    const cases = [
      [await aSubmission(stranger.id, form), 'NOT_FOUND'],
      [randomUUID(), 'NOT_FOUND'],
      [await aSubmission(client.id, otherForm), 'INTAKE_NEEDED'],
    ] as const
    for (const [submission, code] of cases)
      await expect(place({ service: asking, submission })).rejects.toMatchObject({
        code,
        issues: [{ code, field: 'submission' }],
      })
    expect(await countOrders()).toBe(before)
  })

  it('that come with the order are checked, kept sealed and bound in the same commit', async () => {
    const asking = await aService({ form: await aForm() })
    const before = await countOrders()
    await expect(place({ service: asking, answers: {} })).rejects.toMatchObject({
      code: 'REQUIRED',
    })
    await expect(place({ answers: { fullName: 'x' } })).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
    })
    expect(await countOrders()).toBe(before)
    const order = await place({ service: asking, answers: { fullName: 'Asha Rao' } })
    const [row] = await rows<{ sealed_answers: string }>(
      sql`select f.sealed_answers from orders o join form_submissions f on f.id = o.submission_id and f.order_id = o.id where o.id = ${order}`,
    )
    expect(row?.sealed_answers).not.toContain('Asha')
  })
})

describe('the person of an order', () => {
  it('is the client, or one of the family; nobody else’s', async () => {
    const [own] = await rows<{ id: string }>(
      sql`select id from profiles where user_id = ${client.id} and self_key = 'self'`,
    )
    const [child] = await rows<{ id: string }>(
      sql`insert into profiles (id, name, relation, user_id) values (gen_random_uuid(), 'Ravi', 'child', ${client.id}) returning id`,
    )
    const [foreign] = await rows<{ id: string }>(
      sql`select id from profiles where user_id = ${(await aClient()).id}`,
    )
    const personOf = async (order: string) =>
      (
        await rows<{ profile_id: string }>(sql`select profile_id from orders where id = ${order}`)
      )[0]?.profile_id
    expect(await personOf(await place())).toBe(own!.id)
    expect(await personOf(await place({ profile: child!.id }))).toBe(child!.id)
    for (const profile of [foreign!.id, randomUUID()])
      await expect(place({ profile })).rejects.toMatchObject({ issues: [{ field: 'profile' }] })
  })
})

describe('the price of an order', () => {
  const frozen = async (order: string) =>
    (
      await rows(
        sql`select amount::int, payable::int, price::int, delivery_days::int, service_title, category from orders where id = ${order}`,
      )
    )[0]

  it('stays what it was when the catalogue changes', async () => {
    const payload = await testPayload()
    const changing = await aService()
    const order = await place({ service: changing })
    const before = await frozen(order)
    expect(before).toMatchObject({ amount: 149_900, payable: 149_900, delivery_days: 7 })
    const data = { price: 1, deliveryDays: 1, title: 'Cheap', category: 'vastu' } as const
    await payload.update({
      collection: 'services',
      id: changing,
      data: { ...data, _status: 'published' } as never,
    })
    expect(await frozen(order)).toEqual(before)
    expect(await frozen(await place({ service: changing }))).toMatchObject({
      price: 1,
      payable: 1,
      service_title: 'Cheap',
    })
  })

  it('is the published one: a draft change does not count, a draft cannot be ordered', async () => {
    const payload = await testPayload()
    const changing = await aService()
    await payload.update({
      collection: 'services',
      id: changing,
      draft: true,
      data: { price: 5, _status: 'draft' } as never,
    })
    expect(await frozen(await place({ service: changing }))).toMatchObject({ price: 149_900 })
    const draft = await aService({ _status: 'draft' })
    await expect(place({ service: draft })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const closed = await aService({ isOrderable: false })
    await expect(place({ service: closed })).rejects.toMatchObject({
      code: 'SERVICE_NOT_ORDERABLE',
    })
  })
})

describe('the code of an order', () => {
  it('is good, and another one is drawn when it is taken', async () => {
    const [first] = await rows<{ code: string }>(
      sql`select code from orders where id = ${await place()}`,
    )
    expect(isShortCode({ code: first!.code, prefix: 'SH' })).toBe(true)
    onTestFinished(() => void vi.mocked(randomBytes).mockReset())
    const taken = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])
    vi.mocked(randomBytes).mockImplementation(() => taken)
    const one = await place()
    vi.mocked(randomBytes).mockImplementationOnce(() => taken)
    vi.mocked(randomBytes).mockImplementationOnce(() => taken)
    vi.mocked(randomBytes).mockImplementation(() => Buffer.from([9, 2, 3, 4, 5, 6, 7, 8]))
    const other = await place()
    expect(other).not.toBe(one)
    expect(await eventsOf(other)).toEqual(['placed'])
  })
})

describe('moving an order', () => {
  it('is done by exactly one of twelve', async () => {
    const { order } = await aPaidOrder({ client, service })
    const results = await together(12, (req) => moveOrder({ req, id: order, to: 'processing' }))
    expect(won(results)).toHaveLength(1)
    expect(new Set(lost(results))).toEqual(new Set(['ORDER_NOT_MOVABLE']))
    expect((await eventsOf(order)).filter((event) => event === 'processing')).toHaveLength(1)
    expect(await messagesOf(order)).toEqual([
      'order.confirmed email queued',
      'order.confirmed whatsapp queued',
      'order.processing email queued',
      'order.processing whatsapp queued',
    ])
  })

  it('to two places at once goes to one', async () => {
    const { order } = await aPaidOrder({ client, service })
    const targets = ['processing', 'cancelled'] as const
    const results = await together(10, (req, index) =>
      tryMoveOrder({ req, id: order, to: targets[index % 2]! }),
    )
    const moves = won(results).filter(Boolean).length
    const { order: row } = await effectsOn(order)
    // From processing an order may still be cancelled; the other way round it may not.
    expect(row.status === 'cancelled' ? [1, 2] : [1]).toContain(moves)
    const events = (await eventsOf(order)).filter((event) => targets.includes(event as never))
    expect(events).toHaveLength(moves)
  })

  it('goes the whole way by the flow, and never off it', async () => {
    const { order } = await aPaidOrder({ client, service })
    const move = async (to: Parameters<typeof moveOrder>[0]['to']) =>
      moveOrder({ req: await newReq(), id: order, to, note: 'by hand' })
    const refused = { code: 'ORDER_NOT_MOVABLE' }
    for (const to of ['delivered', 'completed', 'new'] as const)
      await expect(move(to)).rejects.toMatchObject(refused)
    await move('processing')
    await expect(move('completed')).rejects.toMatchObject(refused)
    await move('delivered')
    await expect(move('cancelled')).rejects.toMatchObject(refused)
    await move('completed')
    for (const to of ['new', 'processing', 'delivered', 'completed', 'cancelled'] as const)
      await expect(move(to)).rejects.toMatchObject(refused)
    expect(await eventsOf(order)).toEqual([
      'completed',
      'delivered',
      'paid',
      'placed',
      'processing',
    ])
    const [row] = await rows(
      sql`select delivered_at is not null as is_set from orders where id = ${order}`,
    )
    expect(row).toEqual({ is_set: true })
  })

  it('that is not paid is not possible; cancelling it is', async () => {
    for (const status of ['pending', 'failed', 'expired', 'refunded']) {
      const { order } = await anOrder({ client, service })
      await rows(sql`update orders set payment_status = ${status} where id = ${order}`)
      const move = (to: 'processing' | 'cancelled') =>
        newReq().then((req) => moveOrder({ req, id: order, to }))
      await expect(move('processing')).rejects.toMatchObject({ code: 'ORDER_NOT_MOVABLE' })
      await move('cancelled')
      expect((await effectsOn(order)).order.status).toBe('cancelled')
    }
  })

  it('that does not exist is not found', async () => {
    const req = await newReq()
    await expect(moveOrder({ req, id: randomUUID(), to: 'processing' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('an order that nobody pays', () => {
  it('expires after its time, once, whoever sweeps; others are left alone', async () => {
    const [waiting, failed] = [
      await anOrder({ client, service }),
      await anOrder({ client, service }),
    ]
    const paid = await aPaidOrder({ client, service })
    await rows(sql`update orders set payment_status = 'failed' where id = ${failed.order}`)
    await expireOrders({ req: await newReq() })
    expect((await effectsOn(waiting.order)).order.payment_status).toBe('pending')
    shiftClock(25 * 3_600_000)
    try {
      const swept = await together(4, (req) => expireOrders({ req }))
      expect(lost(swept)).toEqual([])
      await expireOrders({ req: await newReq() })
    } finally {
      shiftClock(0)
    }
    for (const { order } of [waiting, failed]) {
      expect((await effectsOn(order)).order.payment_status).toBe('expired')
      expect((await eventsOf(order)).filter((event) => event === 'expired')).toHaveLength(1)
    }
    expect((await effectsOn(paid.order)).order.payment_status).toBe('paid')
  })
})
