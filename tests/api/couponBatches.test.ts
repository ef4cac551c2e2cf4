import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testPayload } from '../support/payload'
import { makeService } from './world'

let service: string
let token: string
let owner: string

beforeAll(async () => {
  service = await makeService({ slug: 'reading' })
  ;({ token } = await aClient())
  owner = (await staffOf('owner')).token
})

const check = (body: Record<string, unknown>) => post('/coupons/check', body, { token })
const make = (body: Record<string, unknown>) => post('/coupons', body, { token: owner })
const generate = (body: Record<string, unknown>) =>
  post('/coupons/generate', body, { token: owner })

const codesIn = (csv: string): string[] =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]!)

describe('a coupon that staff make', () => {
  it('is refused where its kind and its limits do not fit, or its code is another’s', async () => {
    const coupon = { code: 'GOOD1', kind: 'percent', percent: 10 }
    for (const [over, field] of [
      [{ code: '--!' }, 'code'],
      [{ percent: null }, 'percent'],
      [{ percent: 12.345 }, 'percent'],
      [{ kind: 'fixed' }, 'amountOff'],
      [{ startsAt: '2026-01-02T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }, 'endsAt'],
    ] as const) {
      const answer = await make({ ...coupon, ...over })
      expect([answer.status, issuesIn(answer)[0]]).toEqual([
        400,
        expect.stringMatching(new RegExp(` ${field}$`)),
      ])
    }
    expect((await make(coupon)).status).toBe(201)
    const twin = await make({ ...coupon, code: 'g00d-i' })
    expect(twin.status).toBeGreaterThanOrEqual(400)
    expect(twin.status).toBeLessThan(500)
  })

  it('keeps what its kind uses; its counts and its key are nobody’s to write', async () => {
    const { body } = await make({
      code: 'FREE1',
      kind: 'free',
      percent: 50,
      amountOff: 500,
      uses: 7,
      spent: 9,
      codeKey: 'TENTH',
    })
    const { body: kept } = await call({ path: `/coupons/${body.doc.id}`, token: owner })
    expect(kept).toMatchObject({ percent: null, amountOff: null, uses: 0, spent: 0 })
    expect((await check({ code: 'free i', service })).body.coupon.discount).toBe(100_000)
    const path = `/coupons/${body.doc.id}`
    await call({ method: 'PATCH', path, token: owner, body: { isActive: false } })
    expect(codeOf(await check({ code: 'FREE1', service }))).toBe('COUPON_NOT_NOW')
  })
})

describe('a coupon that was used', () => {
  const used = async (more: { code: string; maxUses: number; budget: number }): Promise<string> => {
    const coupon = { kind: 'fixed', amountOff: 20_000, maxUsesPerClient: null, ...more }
    const { body } = await make(coupon)
    await post('/orders/create', { service, coupon: coupon.code }, { token })
    await post('/orders/create', { service, coupon: coupon.code }, { token })
    return body.doc.id
  }
  const change = (id: string, body: Record<string, unknown>, locale = 'en') =>
    call({ method: 'PATCH', path: `/coupons/${id}`, token: owner, body, query: { locale } })

  it('cannot be limited to less than was used of it, and says so', async () => {
    const id = await used({ code: 'LOWER', maxUses: 5, budget: 100_000 })
    const uses = await change(id, { maxUses: 1 })
    expect([uses.status, issuesIn(uses)]).toEqual([409, ['COUPON_USED_MORE maxUses']])
    const budget = await change(id, { budget: 39_999 }, 'hi')
    expect(issuesIn(budget)).toEqual(['COUPON_USED_MORE budget'])
    expect(budget.body.errors[0].message).toMatch(/[\u0900-\u097F]/)
    expect(issuesIn(await change(id, { maxUses: 1, budget: 1 }))).toEqual([
      'COUPON_USED_MORE maxUses',
      'COUPON_USED_MORE budget',
    ])
    expect((await change(id, { maxUses: 2, budget: 40_000 })).status).toBe(200)
    expect((await change(id, { name: 'Ended' })).status).toBe(200)
    expect((await change(id, { maxUses: null, budget: null })).status).toBe(200)
  })

  it('is never above its limit, though it is lowered while it is used', async () => {
    const { body } = await make({
      code: 'RACE',
      kind: 'fixed',
      amountOff: 1000,
      maxUses: 9,
      maxUsesPerClient: null,
    })
    const id = body.doc.id as string
    const clients = await Promise.all([aClient(), anotherClient()])
    const orders = clients.flatMap((client) =>
      [1, 2].map(() => post('/orders/create', { service, coupon: 'RACE' }, client)),
    )
    const answers = await Promise.all([...orders, change(id, { maxUses: 1 })])
    for (const { status } of answers) expect([200, 201, 409]).toContain(status)
    const { body: kept } = await call({ path: `/coupons/${id}`, token: owner })
    expect(kept.uses).toBeLessThanOrEqual(kept.maxUses)
    expect(kept.uses).toBeGreaterThan(0)
  })
})

describe('generated codes', () => {
  const template = { kind: 'fixed', amountOff: 20_000, services: [] as string[] }

  it('are a CSV of different codes for one use each, without formulas', async () => {
    const answer = await generate({
      ...template,
      services: [service],
      categories: ['astrology'],
      count: 300,
      prefix: 'nav',
      name: '=HYPERLINK("x")',
      campaign: 'Navratri, 2026',
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ])
    const csv = String(answer.body)
    const codes = codesIn(csv)
    expect(new Set(codes).size).toBe(300)
    for (const code of codes) expect(code).toMatch(/^NAV(-[346789CDFGHJKMNPQRTVWXY]{4}){3}$/)
    expect(csv.split('\r\n')[1]).toContain(`,"'=HYPERLINK(""x"")","Navratri, 2026",fixed,,200,,`)
    const { body } = await check({ code: codes[7]!.toLowerCase(), service })
    expect(body.coupon).toMatchObject({ discount: 20_000, name: '=HYPERLINK("x")' })
    const orders = await Promise.all(
      [1, 2, 3].map(() => post('/orders/create', { service, coupon: codes[7] }, { token })),
    )
    expect(orders.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const search = { 'where[coupon.code][equals]': codes[7]!, depth: 0 }
    const uses = await call({ path: '/coupon-uses', token: owner, query: search })
    expect(uses.body.docs).toMatchObject([
      { couponCode: codes[7], status: 'held', discount: 20_000, user: (await aClient()).id },
    ])
  })

  it('asked for again with the same key are the same file, byte for byte, and the same batch', async () => {
    const headers = { 'Idempotency-Key': 'batch of the festival' }
    const again = (more: Record<string, unknown> = {}) =>
      post('/coupons/generate', { ...template, count: 5, ...more }, { token: owner, headers })
    const answers = await Promise.all([again(), again()])
    answers.push(await again())
    for (const name of ['content-type', 'content-disposition', 'cache-control'])
      expect(new Set(answers.map((answer) => answer.headers.get(name))).size).toBe(1)
    expect(answers[0]!.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    for (const { bytes } of answers) expect(bytes.equals(answers[0]!.bytes)).toBe(true)
    const codes = codesIn(String(answers[0]!.body))
    expect(codes).toHaveLength(5)
    const made = await (
      await testPayload()
    ).count({ collection: 'coupons', where: { code: { in: codes } } })
    expect(made.totalDocs).toBe(5)
    expect(codeOf(await again({ count: 6 }))).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  it('are found again by their key when the process died before it could answer', async () => {
    const headers = { 'Idempotency-Key': 'batch of a process that dies' }
    const ask = () =>
      post('/coupons/generate', { ...template, count: 7 }, { token: owner, headers })
    const first = await ask()
    await query(
      { payload: await testPayload() },
      sql`update idempotency_keys set answer = null, status = null, updated_at = now() - interval '31 seconds'
          where id = (select id from idempotency_keys order by created_at desc limit 1)`,
    )
    const second = await ask()
    expect(second.headers.get('idempotency-replayed')).toBeNull()
    expect(second.bytes.equals(first.bytes)).toBe(true)
    expect(codesIn(String(second.body))).toHaveLength(7)
  })

  it('are all there or none', async () => {
    const count = async () =>
      (await (await testPayload()).count({ collection: 'coupons' })).totalDocs
    const before = await count()
    const missing = '00000000-0000-4000-8000-000000000000'
    const cases: [Record<string, unknown>, string][] = [
      [{ services: [missing] }, 'NOT_FOUND services'],
      [{ count: 0 }, 'BAD_INPUT count'],
      [{ count: 5001 }, 'BAD_INPUT count'],
      [{ amountOff: 0 }, 'BAD_INPUT amountOff'],
      [{ kind: 'percent', percent: 101 }, 'BAD_INPUT percent'],
      [{ prefix: '=cmd' }, 'BAD_INPUT prefix'],
      [{ maxUses: 5 }, 'UNKNOWN_FIELD maxUses'],
    ]
    for (const [over, issue] of cases)
      expect(issuesIn(await generate({ ...template, count: 5, ...over }))).toEqual([issue])
    expect(await count()).toBe(before)
    expect(codesIn(String((await generate({ ...template, count: 5000 })).body))).toHaveLength(5000)
    expect(await count()).toBe(before + 5000)
  })
})
