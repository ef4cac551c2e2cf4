import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { formWith, pngFile } from '../support/files'
import { makeForm } from '../support/intake'
import { testPayload } from '../support/payload'
import { makeCoupon, makeService, placeOrder } from './world'

const AT_ONCE = 50

type Seen = Record<'order' | 'service' | 'form' | 'coupon' | 'user' | 'profile', string>

let seen: Seen
let token: string

beforeAll(async () => {
  process.env.DATABASE_POOL = '6'
  token = (await staffOf('owner')).token
  const client = await aClient()
  const service = await makeService({ slug: 'reading' })
  const payload = await testPayload()
  const { pool } = payload.db as unknown as { pool: Pool }
  // Of a slow machine nothing is said here; who waits for each other waits longer than this, too.
  pool.options.connectionTimeoutMillis = 60_000
  const { docs } = await payload.find({ collection: 'profiles', depth: 0 })
  seen = {
    service,
    user: client.id,
    order: await placeOrder(service, client.token),
    form: (await makeForm({ slug: 'intake' })).id,
    coupon: await makeCoupon(),
    profile: docs[0]!.id,
  }
})

type Save = (index: number) => { method: 'POST' | 'PATCH'; path: string; body: unknown }

const picture = (index: number): FormData =>
  formWith(
    { name: `lamp-${randomUUID()}x.png`, type: 'image/png', bytes: pngFile() },
    { _payload: JSON.stringify({ alt: `Lamp ${index}` }) },
  )

const SAVES: Record<string, Save> = {
  'orders, one row': (index) => ({
    method: 'PATCH',
    path: `/orders/${seen.order}`,
    body: { notes: `note ${index}` },
  }),
  'services, one row': (index) => ({
    method: 'PATCH',
    path: `/services/${seen.service}`,
    body: { summary: `About ${index}` },
  }),
  'services, drafts': (index) => ({
    method: 'PATCH',
    path: `/services/${seen.service}?draft=true&autosave=true`,
    body: { summary: `About ${index}` },
  }),
  'new services': (index) => ({
    method: 'POST',
    path: '/services',
    body: {
      title: `New ${index}`,
      summary: 'S',
      category: 'energy',
      price: 100,
      deliveryDays: 1,
      form: seen.form,
      _status: 'published',
    },
  }),
  settings: (index) => ({
    method: 'POST',
    path: '/globals/settings',
    body: { practiceName: `Practice ${index}` },
  }),
  'new pictures': (index) => ({ method: 'POST', path: '/media', body: picture(index) }),
  coupons: (index) => ({
    method: 'PATCH',
    path: `/coupons/${seen.coupon}`,
    body: { maxUses: 60 + index },
  }),
  'new coupons': (index) => ({
    method: 'POST',
    path: '/coupons',
    body: { code: `MANY${index}`, kind: 'percent', percent: 10 },
  }),
  users: (index) => ({
    method: 'PATCH',
    path: `/users/${seen.user}`,
    body: { name: `Asha ${index}` },
  }),
  profiles: (index) => ({
    method: 'PATCH',
    path: `/profiles/${seen.profile}`,
    body: { name: `Asha ${index}` },
  }),
  forms: (index) => ({
    method: 'PATCH',
    path: `/forms/${seen.form}`,
    body: { title: `Questions ${index}` },
  }),
}

describe.each(Object.entries(SAVES))('fifty native saves at once of %s', (_name, save) => {
  it('are all served, and so are others meanwhile', async () => {
    const saves = Array.from({ length: AT_ONCE }, (_, index) => call({ token, ...save(index) }))
    const others = Array.from({ length: 10 }, () => call({ path: '/users', token }))
    const statuses = (await Promise.all(saves)).map(({ status, body }) =>
      [200, 201, 409].includes(status) ? 'served' : `${status} ${JSON.stringify(body)}`,
    )
    expect(new Set(statuses)).toEqual(new Set(['served']))
    expect(new Set((await Promise.all(others)).map(({ status }) => status))).toEqual(new Set([200]))
  })
})
