import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, registerClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { testPayload } from '../support/payload'
import { makeService, payOrder, placeOrder, world, type World } from './world'

let seen: World
let token: string
let vastu: string

beforeAll(async () => {
  seen = await world()
  ;({ token } = await staffOf('support'))
  await makeService({ slug: 'griha', category: 'vastu', deliveryDays: 0 })
  const other = await registerClient({ name: 'Indira 50%_Bose' })
  vastu = await placeOrder('griha', other.token)
  await payOrder(vastu)
})

type Row = { id: string; code: string; client: { name: string } }

const work = async (query: Record<string, string | number> = {}): Promise<string[]> =>
  (await call({ path: '/admin/orders', token, query })).body.docs.map(({ id }: Row) => id)

describe('the work list', () => {
  it('shows paid orders, the earliest promise first', async () => {
    expect(await work()).toEqual([vastu, seen.order])
    expect(await work({ status: 'pending' })).toEqual([vastu, seen.order])
    expect(await work({ status: 'delivered' })).toEqual([])
    expect(await work({ category: 'vastu' })).toEqual([vastu])
    const { docs } = (await call({ path: '/admin/orders', token, query: { limit: 1 } })).body
    expect(docs[0]).toMatchObject({
      category: 'vastu',
      paymentStatus: 'paid',
      amount: 100_000,
      client: { name: 'Indira 50%_Bose', phone: expect.any(String) },
    })
  })

  it('is searched by code, name, phone and service, signs of patterns included', async () => {
    const { order } = (await call({ path: `/orders/${seen.order}`, token })).body
    const { phone = '', name } = await aClient()
    for (const q of [
      order.code,
      order.code.toLowerCase(),
      name.slice(0, 4),
      phone.slice(-6),
      'Readin',
    ])
      expect([q, await work({ q })]).toEqual([q, [seen.order]])
    expect(await work({ q: '50%_b' })).toEqual([vastu])
    expect(await work({ q: '%%' })).toEqual([])
    expect(await work({ q: "'; drop table orders; --" })).toEqual([])
  })

  it('knows what is due', async () => {
    expect(await work({ due: 'overdue' })).toEqual([])
    expect(await work({ due: 'week' })).toContain(vastu)
    await query(
      { payload: await testPayload() } as never,
      sql`update orders set expected_delivery_at = now() - interval '1 hour' where id = ${vastu}`,
    )
    expect(await work({ due: 'overdue' })).toEqual([vastu])
  })

  it('refuses odd filters', async () => {
    for (const query of [
      { status: 'none' },
      { due: 'never' },
      { page: 0 },
      { sort: 'x' },
    ] as Record<string, string>[])
      expect((await call({ path: '/admin/orders', token, query })).status).toBe(400)
  })
})

describe('clients', () => {
  it('are listed with what they ordered and paid', async () => {
    const { body } = await call({ path: '/admin/clients', token, query: { q: 'Asha' } })
    expect(body.docs).toMatchObject([
      { name: 'Asha Rao', orders: 2, paid: 100_000, lastOrderAt: expect.stringMatching(/Z$/) },
    ])
    expect(
      (await call({ path: '/admin/clients', token, query: { q: '%' } })).body.docs,
    ).toMatchObject([{ name: 'Indira 50%_Bose' }])
  })

  it('are shown whole, at both addresses', async () => {
    const { id } = await aClient()
    const [one, misspelt] = await Promise.all(
      [`/admin/client/${id}/profile`, `/admin/client:${id}/profile`].map((path) =>
        call({ path, token }),
      ),
    )
    expect(one?.body).toMatchObject({
      user: { id },
      profiles: [{ relation: 'self' }],
      orders: [{ id: seen.unpaid }, { id: seen.order }],
    })
    expect(misspelt?.status).toBe(200)
    expect(misspelt?.body.user).toEqual(one?.body.user)
    expect(
      codeOf(
        await call({ path: '/admin/client/00000000-0000-4000-8000-000000000000/profile', token }),
      ),
    ).toBe('NOT_FOUND')
    expect(codeOf(await call({ path: '/admin/client/x/profile', token }))).toBe('BAD_ID')
  })
})
