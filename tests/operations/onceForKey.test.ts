import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { begin, keepAnswer } from '@/kit/idempotencyKeys'
import { onceForKey } from '@/kit/onceForKey'
import { submitFormOnce } from '@/operations/intake/submitFormOnce'
import { cancelOrder } from '@/operations/orders/cancelOrder'
import { makeForm } from '../support/intake'
import { anOrder, eventsOf, newReq, rows, sql, together } from './shop'

/** Requests at work under one key, whose earlier ones died before they answered. */
const atWork = async () => {
  const owner = randomUUID()
  expect(await begin({ req: await newReq(), owner, fingerprint: 'same' })).toBe(true)
  const next = async () => Object.assign(await newReq(), { context: { keyOwner: owner } })
  return { owner, next }
}

it('an order that was cancelled before its process died is cancelled once, and told as it was', async () => {
  const { order, client } = await anOrder()
  const { next } = await atWork()
  const cancel = async () =>
    cancelOrder({ req: await next(), caller: client, idOrCode: order, input: { refund: 0 } })
  const first = await cancel()
  expect(await cancel()).toEqual(first)
  expect((await eventsOf(order)).filter((event) => event === 'cancelled')).toHaveLength(1)
})

it('answers that were kept before the process died are kept once, under one claim token', async () => {
  const form = await makeForm({ slug: 'once', allowAnonymous: true })
  const { next } = await atWork()
  const submit = async () =>
    submitFormOnce({
      req: await next(),
      caller: { kind: 'anonymous' },
      idOrSlug: form.slug,
      answers: { fullName: 'Asha Rao' },
      language: 'en',
      ip: '10.0.0.1',
      idempotencyKey: 'key',
    })
  const first = await submit()
  expect(await submit()).toEqual(first)
  expect(first).toMatchObject({ submission: { claimToken: expect.any(String) as unknown } })
  expect(await rows(sql`select 1 from form_submissions where form_id = ${form.id}`)).toHaveLength(1)
})

it('of many at work under one key one does it, and all tell the same', async () => {
  const { next } = await atWork()
  let done = 0
  const results = await together(8, async () =>
    onceForKey(await next(), () => Promise.resolve({ done: (done += 1) })),
  )
  expect(results).toEqual(Array(8).fill({ status: 'fulfilled', value: { done: 1 } }))
})

it('whoever lost the key does nothing, also when it was answered meanwhile', async () => {
  const { owner, next } = await atWork()
  await rows(sql`update idempotency_keys set holder = holder + 1 where owner = ${owner}`)
  const work = onceForKey(await next(), () => Promise.reject(new Error('never')))
  await expect(work).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' })
  await rows(sql`update idempotency_keys set holder = holder - 1 where owner = ${owner}`)
  await keepAnswer({ req: await newReq(), owner, answer: 'sealed', status: 200 })
  const late = onceForKey(await next(), () => Promise.reject(new Error('never')))
  await expect(late).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' })
})

it('without a key it is the transaction, and what fails is kept for nobody', async () => {
  expect(await onceForKey(await newReq(), () => Promise.resolve('done'))).toBe('done')
  const { owner, next } = await atWork()
  const failing = onceForKey(await next(), () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await rows(sql`select result from idempotency_keys where owner = ${owner}`)).toEqual([
    { result: null },
  ])
})
