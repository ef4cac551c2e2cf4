import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { runJobs } from '../support/jobs'
import { testPayload } from '../support/payload'
import { testVendors, type Vendors } from '../support/vendors'
import { makeService, placeOrder } from './world'

type Paid = { razorpay_order_id: string; razorpay_payment_id: string; razorpay_signature: string }

const NONE = '00000000-0000-7000-8000-000000000000'
const KINDS = ['journals', 'documents', 'transactions'] as const

let vendors: Vendors
let owner: string
let payment: string

beforeAll(async () => {
  vendors = await testVendors()
  await makeService({ slug: 'reading', title: '=HYPERLINK("http://evil")' })
  const { token } = await aClient()
  owner = (await staffOf('owner')).token
  const orderId = await placeOrder('reading', token)
  const opened = await post('/payments/create-order', { orderId }, { token })
  const handed = await vendors.post<Paid>('/razorpay/pay', {
    orderId: opened.body.gatewayOrderId,
    outcome: 'captured',
    webhooks: { drop: true },
  })
  payment = handed.razorpay_payment_id
  await post('/payments/verify', handed, { token })
  await runJobs()
})

const today = new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10)
const exported = (kind: string, query: Record<string, string> = {}, as = owner) =>
  call({
    path: '/admin/money/export',
    token: as,
    query: { kind, from: today, to: today, ...query },
  })

describe('the proof over HTTP', () => {
  it('is green after a paid order and names every check', async () => {
    const { body } = await call({ path: '/admin/money', token: owner })
    expect(body.checks.filter(({ isGreen }: { isGreen: boolean }) => !isGreen)).toEqual([])
    expect(body).toMatchObject({ isProven: true, balances: { gateway: { captured: 100_000 } } })
    expect(body.checks.map(({ check }: { check: string }) => check)).toContain('wallets')
  })

  it('is for staff who read payments', async () => {
    for (const path of ['/admin/money', '/admin/money/export']) {
      expect((await call({ path })).status).toBe(401)
      expect((await call({ path, token: (await aClient()).token })).status).toBe(403)
      expect((await call({ path, token: (await staffOf('editor')).token })).status).toBe(403)
    }
    expect(
      (await call({ path: '/admin/money', token: (await staffOf('support')).token })).status,
    ).toBe(200)
  })
})

describe('the files for the accountant', () => {
  it.each(KINDS)('%s come as CSV with a byte order mark, heads in both languages', async (kind) => {
    const english = await exported(kind)
    expect(english.status).toBe(200)
    expect(english.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(english.headers.get('content-disposition')).toContain(`${kind}-${today}`)
    expect([...english.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = english.bytes.toString('utf8').trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines[1]).toMatch(new RegExp(`^${today} \\d\\d:\\d\\d:\\d\\d,`))
    const hindi = await exported(kind, { locale: 'hi' })
    expect(hindi.bytes.toString('utf8')).toContain('दिनांक और समय')
  })

  it('have each posting of a journal, balanced', async () => {
    const text = (await exported('journals')).bytes.toString('utf8')
    const lines = text.split('\r\n').filter((line) => line.includes(`capture:${payment}`))
    expect(lines).toHaveLength(2)
    expect(lines.some((line) => line.includes(',1000,,'))).toBe(true)
    expect(lines.some((line) => line.includes(',,1000,'))).toBe(true)
  })

  it('hold nothing that a spreadsheet would run', async () => {
    for (const kind of KINDS) {
      const cells = (await exported(kind)).bytes.toString('utf8').split(/[,\r\n]+/)
      expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
    }
  })

  it('want a known kind and days of the calendar in their order', async () => {
    expect(issuesIn(await exported('wallets'))).toEqual(['BAD_CHOICE kind'])
    expect(issuesIn(await exported('journals', { from: '2026-02-30' }))).toEqual(['BAD_DATE from'])
    expect(issuesIn(await exported('journals', { from: '2027-01-01', to: '2026-01-01' }))).toEqual([
      'PERIOD_REVERSED to',
    ])
    const empty = await exported('journals', { from: '1999-01-01', to: '1999-12-31' })
    expect(empty.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(1)
  })
})

describe('deciding a difference', () => {
  const decide = (id: string, body: object, token = owner) =>
    post(`/admin/money/differences/${id}/decide`, body, { token })

  it('wants an action and a reason, of what is there', async () => {
    expect(issuesIn(await decide(NONE, { action: 'forget', note: 'x' }))).toEqual([
      'BAD_CHOICE action',
    ])
    expect((await decide(NONE, { action: 'accept' })).status).toBe(400)
    expect(codeOf(await decide(NONE, { action: 'accept', note: 'x' }))).toBe('NOT_FOUND')
    const support = (await staffOf('support')).token
    expect((await decide(NONE, { action: 'accept', note: 'x' }, support)).status).toBe(403)
  })
})

describe('the owner', () => {
  it.each([
    'journals',
    'postings',
    'transactions',
    'settlements',
    'money-differences',
    'wallets',
    'wallet-lots',
    'tax-documents',
    'coupon-uses',
    'gateway-events',
  ] as const)('can read %s and neither make, change nor delete one', async (slug) => {
    const payload = await testPayload()
    const { docs } = await payload.find({ collection: slug, limit: 1, depth: 0 })
    const id = docs[0] ? String(docs[0].id) : NONE
    expect((await call({ path: `/${slug}`, token: owner })).status).toBe(200)
    const body = { amount: 1, status: 'open', key: 'x' }
    for (const [method, path] of [
      ['POST', `/${slug}`],
      ['PATCH', `/${slug}/${id}`],
      ['PATCH', `/${slug}?where[id][exists]=true`],
      ['DELETE', `/${slug}/${id}`],
      ['DELETE', `/${slug}?where[id][exists]=true`],
    ] as const)
      expect([method, path, (await call({ method, path, body, token: owner })).status]).toEqual([
        method,
        path,
        403,
      ])
    expect((await payload.find({ collection: slug, limit: 1, depth: 0 })).docs).toEqual(docs)
  })

  it('has no mutation of money in GraphQL', async () => {
    const query = '{ __schema { mutationType { fields { name } } } }'
    const { body } = await post('/graphql', { query }, { token: owner })
    const names = body.data.__schema.mutationType.fields.map(({ name }: { name: string }) => name)
    expect(
      names.filter((name: string) =>
        /Journal|Posting|Transaction|Settlement|Difference|Wallet|TaxDocument|Coupon|Gateway/.test(
          name,
        ),
      ),
    ).toEqual([])
  })
})
