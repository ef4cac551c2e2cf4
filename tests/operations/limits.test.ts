import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { refreshEnv } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { answerOnce } from '@/kit/idempotency'
import { countAttempt, countHere, forgetAttempts, isUsedUp } from '@/kit/rateLimit'
import { aClient, lost, newReq, rows, sql, together, won } from './shop'

const SCALE = process.env.RATE_LIMIT_SCALE

beforeEach(() => {
  process.env.RATE_LIMIT_SCALE = '1'
  refreshEnv()
})

afterEach(() => {
  process.env.RATE_LIMIT_SCALE = SCALE
  refreshEnv()
  shiftClock(0)
})

describe('a limit for all processes', () => {
  const limit = { max: 20, seconds: 60 }

  it('counts exactly, fifty at once', async () => {
    const key = randomUUID()
    const results = await together(50, (req) => countAttempt({ req, key, limit }))
    expect(won(results)).toHaveLength(20)
    expect(lost(results)).toEqual(Array(30).fill('TOO_MANY'))
    expect(await rows(sql`select count::int from rate_limits where key = ${key}`)).toEqual([
      { count: 50 },
    ])
  })

  it('says how long to wait, and opens again when the window is over', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const once = { max: 1, seconds: 60 }
    const attempt = () => countAttempt({ req, key, limit: once })
    await attempt()
    const error = await attempt().catch((thrown: unknown) => thrown as Failure)
    expect((error as Failure).retryAfter).toBeGreaterThan(0)
    expect((error as Failure).retryAfter).toBeLessThanOrEqual(60)
    shiftClock(61_000)
    await attempt()
    await expect(attempt()).rejects.toMatchObject({ code: 'TOO_MANY' })
  })

  it('is known before it is counted, and forgotten after a success', async () => {
    const [req, key] = [await newReq(), randomUUID()]
    const two = { max: 2, seconds: 60 }
    expect(await isUsedUp({ req, key, limit: two })).toBe(false)
    await countAttempt({ req, key, limit: two })
    expect(await isUsedUp({ req, key, limit: two })).toBe(false)
    await countAttempt({ req, key, limit: two })
    expect(await isUsedUp({ req, key, limit: two })).toBe(true)
    await forgetAttempts({ req, key })
    expect(await isUsedUp({ req, key, limit: two })).toBe(false)
  })

  it('of one key is no limit for another', async () => {
    const req = await newReq()
    for (const key of [randomUUID(), randomUUID()])
      await countAttempt({ req, key, limit: { max: 1, seconds: 60 } })
  })
})

it('a limit of this process counts exactly', () => {
  const key = randomUUID()
  const count = () => {
    try {
      countHere({ key, limit: { max: 3, seconds: 60 } })
      return true
    } catch (error) {
      return (error as Failure).code
    }
  }
  expect([1, 2, 3, 4, 5].map(count)).toEqual([true, true, true, 'TOO_MANY', 'TOO_MANY'])
})

describe('limits of this process', () => {
  const isOver = (key: string, limit = { max: 1, seconds: 60 }): boolean => {
    try {
      countHere({ key, limit })
      return false
    } catch {
      return true
    }
  }

  it('forgive nobody who is young when somebody floods them with keys', () => {
    for (let key = 0; key < 49_000; key += 1) isOver(`before ${key}`)
    const young = randomUUID()
    isOver(young)
    expect(isOver(young)).toBe(true)
    for (let key = 0; key < 40_000; key += 1) isOver(`flood ${key}`)
    expect(isOver(young), 'the oldest gave way').toBe(true)
  })

  it('that are over give way first', () => {
    const [short, long] = [randomUUID(), randomUUID()]
    isOver(long, { max: 1, seconds: 3600 })
    for (let key = 0; key < 49_990; key += 1) isOver(`${short} ${key}`, { max: 1, seconds: -1 })
    for (let key = 0; key < 49_990; key += 1)
      isOver(`${short} again ${key}`, { max: 1, seconds: -1 })
    expect(isOver(long, { max: 1, seconds: 3600 })).toBe(true)
  })
})

describe('an idempotency key', () => {
  const ask = async (over: {
    key: string
    work: () => Promise<Response>
    body?: string
    caller?: { kind: 'client'; id: string }
    req?: Awaited<ReturnType<typeof newReq>>
  }) => {
    const request = {
      req: over.req ?? (await newReq()),
      caller: over.caller ?? caller,
      key: over.key,
      path: '/orders/create',
      body: over.body ?? '{}',
    }
    const answer = await answerOnce(request, over.work)
    return { status: answer.status, body: await answer.text(), headers: answer.headers }
  }

  let caller: { kind: 'client'; id: string }
  let effects = 0

  const work = async (): Promise<Response> => {
    const number = (effects += 1)
    await new Promise((resolve) => setTimeout(resolve, 150))
    return Response.json({ order: number, name: 'आशा' }, { status: 201 })
  }

  beforeEach(async () => {
    caller = await aClient()
    effects = 0
  })

  it('gives ten parallel requests one effect and the same answer', async () => {
    const key = randomUUID()
    const results = won(await together(10, (req) => ask({ key, work, req })))
    expect(results).toHaveLength(10)
    expect(effects).toBe(1)
    expect(new Set(results.map(({ body }) => body)).size).toBe(1)
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set([201]))
    const replayed = results.filter(({ headers }) => headers.get('idempotency-replayed'))
    expect(replayed).toHaveLength(9)
    expect((await ask({ key, work })).body).toBe(results[0]?.body)
  })

  it('rests sealed: the answer cannot be read in the database', async () => {
    await ask({ key: randomUUID(), work })
    const found = await rows<{ answer: string }>(sql`select answer from idempotency_keys`)
    for (const { answer } of found) expect(answer).not.toContain('order')
  })

  it('used for another request is refused', async () => {
    const key = randomUUID()
    await ask({ key, work })
    await expect(ask({ key, work, body: '{"service":"x"}' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
    expect(effects).toBe(1)
  })

  it('of somebody else is another key', async () => {
    const key = randomUUID()
    await ask({ key, work })
    await ask({ key, work, caller: await aClient() })
    expect(effects).toBe(2)
  })

  it('is free again after a failure, and waiting ones take over', async () => {
    const key = randomUUID()
    const failing = async () => {
      await work()
      throw new Failure('GATEWAY_UNAVAILABLE')
    }
    const results = await together(4, (req) =>
      ask({ key, req, work: () => (effects === 0 ? failing() : work()) }),
    )
    expect(lost(results)).toEqual(['GATEWAY_UNAVAILABLE'])
    expect(new Set(won(results).map(({ body }) => body)).size).toBe(1)
    expect(effects).toBe(2)
  })

  it('of a request that died is taken over after its time', async () => {
    const key = randomUUID()
    await ask({ key, work })
    await rows(
      sql`update idempotency_keys set answer = null, status = null, updated_at = now() - interval '31 seconds'`,
    )
    await ask({ key, work })
    expect(effects).toBe(2)
  })
})
