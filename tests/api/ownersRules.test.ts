import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { anotherClient, aClient, staffOf, STAFF_ROLES } from '../support/actors'
import { call, codeOf } from '../support/api'
import { testPayload } from '../support/payload'

type Row = Record<string, unknown>

const req = async () => ({ payload: await testPayload() }) as never
const tokenOf = async (role: (typeof STAFF_ROLES)[number]) => (await staffOf(role)).token

const settings = async (): Promise<Row> => {
  const { body } = await call({ path: '/globals/settings', token: await tokenOf('owner') })
  return body as Row
}

/** The owner's rules, each with another value than it has. */
const OTHERS: Record<string, unknown> = {
  approvalAbove: 90_000_000,
  cancellation: [{ status: 'new', percent: 1 }],
  topUpMin: 1,
  topUpMax: 99_000_000,
  tdsPercent: 29,
  gst: { legalName: 'Somebody Else LLP', ratePercent: 1, sac: '111111' },
  legal: { terms: 'No rights.', privacy: 'No privacy.', validFrom: '2020-01-01T00:00:00.000Z' },
}

const rulesOf = (all: Row): Row =>
  Object.fromEntries(Object.keys(OTHERS).map((each) => [each, all[each]]))

beforeAll(async () => {
  const token = await tokenOf('owner')
  const body = { supportPhone: '+912012345678' }
  expect((await call({ method: 'POST', path: '/globals/settings', body, token })).status).toBe(200)
}, 120_000)

describe('the rules of money and law', () => {
  it.each(Object.entries(OTHERS))('%s is not changed by a manager', async (name, value) => {
    const before = rulesOf(await settings())
    const token = await tokenOf('manager')
    const body = { [name]: value, supportPhone: `+9120${String(Math.random()).slice(2, 10)}` }
    const saved = await call({ method: 'POST', path: '/globals/settings', body, token })
    expect(saved.status, 'the rest of the save stands').toBe(200)
    expect(saved.body.result.supportPhone).toBe(body.supportPhone)
    expect(rulesOf(await settings())).toEqual(before)
  })

  it('are not changed by a manager over GraphQL', async () => {
    const before = rulesOf(await settings())
    const token = await tokenOf('manager')
    const ask = (query: string, variables = {}) =>
      call({ method: 'POST', path: '/graphql', body: { query, variables }, token })
    const kept = 'timezone paymentHours charts { ayanamsa yearDays }'
    const { Setting } = (await ask(`{ Setting { ${kept} } }`)).body.data
    const law = { gst: { ratePercent: 1 }, legal: { terms: 'No.' } }
    const data = { ...Setting, ...law, approvalAbove: 90_000_000, tdsPercent: 29 }
    const save =
      'mutation ($data: mutationSettingInput!) { updateSetting(data: $data) { supportPhone } }'
    const { body } = await ask(save, { data })
    expect(body.errors).toBeUndefined()
    expect(rulesOf(await settings())).toEqual(before)
  })

  it('stand in the form of a manager to read only', async () => {
    const mayChange = async (role: 'owner' | 'manager') => {
      const { body } = await call({
        ...{ method: 'POST', path: '/globals/settings/access', body: {} },
        token: await tokenOf(role),
      })
      // Payload writes `true` where everything below is allowed.
      const { fields } = body as { fields: true | Record<string, true | { update?: true }> }
      return Object.keys(OTHERS).map((each) => {
        const right = fields === true || fields[each]
        return right === true || right?.update === true
      })
    }
    expect(await mayChange('manager')).toEqual(Object.keys(OTHERS).map(() => false))
    expect(await mayChange('owner')).toEqual(Object.keys(OTHERS).map(() => true))
  })

  it('are changed by the owner', async () => {
    const token = await tokenOf('owner')
    const { approvalAbove, tdsPercent } = (await settings()) as never
    const body = { approvalAbove: 300_000, tdsPercent: 5, legal: { terms: 'Be kind.' } }
    expect((await call({ method: 'POST', path: '/globals/settings', body, token })).status).toBe(
      200,
    )
    expect(await settings()).toMatchObject(body)
    const back = { approvalAbove, tdsPercent, legal: { terms: null } }
    await call({ method: 'POST', path: '/globals/settings', body: back, token })
  })
})

describe('a client', () => {
  const isDisabled = async (id: string) => {
    const [row] = await query<{ off: boolean }>(
      await req(),
      sql`select is_disabled is true as off from users where id = ${id}`,
    )
    return row!.off
  }

  it.each(STAFF_ROLES)('is disabled by owner and manager alone: %s', async (role) => {
    const { id } = await anotherClient()
    const token = await tokenOf(role)
    const set = (body: object, query?: Record<string, string>) =>
      call({ method: 'PATCH', path: query ? '/users' : `/users/${id}`, body, query, token })
    await set({ isDisabled: true })
    const may = role === 'owner' || role === 'manager'
    expect(await isDisabled(id)).toBe(may)
    await query(await req(), sql`update users set is_disabled = false where id = ${id}`)
    await set({ isDisabled: true, name: 'Bala Iyer' }, { 'where[id][equals]': id })
    expect(await isDisabled(id)).toBe(may)
    await query(await req(), sql`update users set is_disabled = false where id = ${id}`)
  })

  it('keeps being corrected by support', async () => {
    const { id } = await aClient()
    const token = await tokenOf('support')
    const body = { name: 'Asha R. Rao', isDisabled: true }
    const { body: saved } = await call({ method: 'PATCH', path: `/users/${id}`, body, token })
    expect(saved.doc).toMatchObject({ name: 'Asha R. Rao', isDisabled: false })
  })
})

describe('the own rights', () => {
  it.each(STAFF_ROLES)('are changed by nobody: %s', async (role) => {
    const { id, token, name } = await staffOf(role)
    const read = async () =>
      query(await req(), sql`select role, is_disabled from admins where id = ${id}`)
    const before = await read()
    for (const body of [
      { role: role === 'manager' ? 'owner' : 'manager' },
      { isDisabled: true },
      { role: 'owner', isDisabled: true },
    ]) {
      const { status, body: answer } = await call({
        ...{ method: 'PATCH', path: `/admins/${id}`, token },
        body: { ...body, name },
      })
      if (role === 'owner' && ('isDisabled' in body || body.role !== 'owner'))
        expect([status, codeOf({ body: answer } as never)]).toEqual([403, 'NOT_ALLOWED'])
      expect(await read()).toEqual(before)
    }
    const same = await call({
      ...{ method: 'PATCH', path: `/admins/${id}`, token },
      body: { name, role, isDisabled: false },
    })
    expect(same.status, 'a form that is saved unchanged').toBe(200)
  })
})

describe('the tax of a service', () => {
  it.each(['editor', 'manager', 'owner'] as const)('is the owner’s: %s', async (role) => {
    const token = await tokenOf(role)
    const slug = `taxed-by-${role}`
    const data = {
      title: `By ${role}`,
      slug,
      category: 'astrology',
      price: 100_000,
      summary: 'Read',
      deliveryDays: 3,
      sac: '998399',
      gstRate: 5,
    }
    const made = await call({ method: 'POST', path: '/services', body: data, token })
    expect(made.status).toBe(201)
    const taxOf = async () => {
      const payload = await testPayload()
      const found = await payload.findByID({
        collection: 'services',
        id: made.body.doc.id,
        draft: true,
      })
      return [found.sac ?? null, found.gstRate ?? null, found.price]
    }
    const isOwner = role === 'owner'
    expect(await taxOf()).toEqual(isOwner ? ['998399', 5, 100_000] : [null, null, 100_000])
    const path = `/services/${made.body.doc.id}`
    await call({ method: 'PATCH', path, body: { gstRate: 12, price: 110_000 }, token })
    expect(await taxOf()).toEqual(isOwner ? ['998399', 12, 110_000] : [null, null, 110_000])
  })
})
