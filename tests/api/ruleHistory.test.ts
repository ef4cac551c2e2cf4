import { beforeAll, describe, expect, it } from 'vitest'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { aClient, PASSWORD, registerClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'

type Told = { email: string; data: { by: string; changes: { before: string; after: string }[] } }

const req = async () => ({ payload: await testPayload() }) as never
const as = async (role: 'owner' | 'manager' | 'support') => (await staffOf(role)).token

const save = async (body: object) => post('/globals/settings', body, { token: await as('owner') })

const noted = async (of: string) =>
  query<{ field: string; before: string | null; after: string | null; by: string | null }>(
    await req(),
    sql`select field, before, after, by_id as by from noted_changes where of = ${of} order by created_at desc, id`,
  )

/** What the owners were told of changed rules, the newest first. */
const told = async (): Promise<Told[]> => {
  const rows = await query<{ sealed_data: string }>(
    await req(),
    sql`select sealed_data from notifications where event = 'staff.attention' and key like 'rule-changed:%' order by created_at desc`,
  )
  return rows.map(({ sealed_data: sealed }) => open<Told>({ sealed, purpose: 'message' }))
}

beforeAll(async () => {
  await save({ approvalAbove: 200_000, supportPhone: '+912012345678' })
}, 120_000)

describe('a rule of money or law that was changed', () => {
  it('is told to every owner once, the one who changed it too, and written down', async () => {
    const payload = await testPayload()
    const second = { name: 'Nila', email: 'nila@practice.example.in', role: 'owner' as const }
    await payload.create({ collection: 'admins', data: { ...second, password: PASSWORD } })
    const before = (await told()).length
    expect((await save({ approvalAbove: 250_000, tdsPercent: 9 })).status).toBe(200)
    const owner = await staffOf('owner')
    const news = (await told()).slice(0, (await told()).length - before)
    expect(news.map(({ email }) => email).sort()).toEqual([second.email, owner.email].sort())
    for (const { data } of news) {
      expect(data.by).toBe(owner.name)
      expect(data.changes).toEqual([
        expect.objectContaining({ before: '200000', after: '250000' }),
        expect.objectContaining({ before: '10', after: '9' }),
      ])
    }
    expect((await noted('settings')).slice(0, 2)).toEqual(
      expect.arrayContaining([
        { field: 'approvalAbove', before: '200000', after: '250000', by: owner.id },
        { field: 'tdsPercent', before: '10', after: '9', by: owner.id },
      ]),
    )
    await save({ approvalAbove: 200_000, tdsPercent: 10 })
  })

  it('is no news when the form is saved unchanged, or something else changed', async () => {
    const before = (await told()).length
    const { body } = await call({ path: '/globals/settings', token: await as('owner') })
    expect((await save(body)).status).toBe(200)
    expect((await save({ supportPhone: '+912012345999' })).status).toBe(200)
    expect(await told()).toHaveLength(before)
  })

  it('stays written: nobody takes a line back, and only the owner reads them', async () => {
    const { token } = await staffOf('owner')
    const { body } = await call({ path: '/noted-changes', token })
    expect(body.docs.length).toBeGreaterThan(0)
    const path = `/noted-changes/${body.docs[0].id}`
    for (const method of ['PATCH', 'DELETE'] as const)
      expect((await call({ method, path, body: { after: '1' }, token })).status).toBe(403)
    expect((await call({ path: '/noted-changes', token: await as('manager') })).status).toBe(403)
    await expect(query(await req(), sql`update noted_changes set after = '1'`)).rejects.toThrow()
    await expect(query(await req(), sql`delete from noted_changes`)).rejects.toThrow()
  })
})

describe('who asks for more than the limit', () => {
  const ask = async (role: 'owner' | 'manager', amount: number) => {
    const user = (await registerClient({ name: 'Kavi Rao' })).id
    const body = { user, kind: 'goodwill', amount, reason: 'Late report' }
    return post('/wallet/adjust', body, { token: await as(role) })
  }
  const decide = async (id: string, role: 'owner' | 'manager') =>
    post(`/wallet/adjustments/${id}/decide`, { approve: true }, { token: await as(role) })

  it('gains nothing by raising it, before or after asking', async () => {
    const early = (await ask('owner', 300_000)).body.adjustment
    expect(early.status).toBe('waiting')
    expect((await save({ approvalAbove: 9_000_000 })).status).toBe(200)
    expect(codeOf(await decide(early.id, 'owner'))).toBe('SECOND_PERSON')
    const late = (await ask('owner', 300_000)).body.adjustment
    expect(late.status).toBe('waiting')
    expect(codeOf(await decide(late.id, 'owner'))).toBe('SECOND_PERSON')
    expect((await decide(late.id, 'manager')).status).toBe(200)
    expect((await ask('manager', 300_000)).body.adjustment.status, 'it serves others').toBe(
      'applied',
    )
    await save({ approvalAbove: 200_000 })
  })
})

describe('a right that was given or taken', () => {
  it('is written down with who did it', async () => {
    const { id } = await aClient()
    const manager = await staffOf('manager')
    const set = (isDisabled: boolean) =>
      call({ method: 'PATCH', path: `/users/${id}`, body: { isDisabled }, token: manager.token })
    await set(true)
    await set(false)
    await set(false)
    expect(await noted(`users:${id}`)).toEqual([
      { field: 'isDisabled', before: 'true', after: 'false', by: manager.id },
      { field: 'isDisabled', before: 'false', after: 'true', by: manager.id },
    ])
    const { id: support } = await staffOf('support')
    const { id: owner, token } = await staffOf('owner')
    const give = (role: string) =>
      call({ method: 'PATCH', path: `/admins/${support}`, body: { role }, token })
    await give('practitioner')
    await give('support')
    expect((await noted(`admins:${support}`)).slice(0, 2)).toEqual([
      { field: 'role', before: 'practitioner', after: 'support', by: owner },
      { field: 'role', before: 'support', after: 'practitioner', by: owner },
    ])
  })
})
