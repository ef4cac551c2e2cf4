import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { placeOrder } from '@/operations/orders/placeOrder'
import { testPayload } from '../support/payload'
import {
  aClient,
  aService,
  eventsOf,
  lost,
  newReq,
  rows,
  sql,
  together,
  won,
  type Client,
} from './shop'

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
