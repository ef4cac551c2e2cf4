import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'

let client: Actor
let owner: Actor
let manager: Actor

beforeAll(async () => {
  client = await aClient()
  ;[owner, manager] = [await staffOf('owner'), await staffOf('manager')]
})

const wallet = async () => (await call({ path: '/wallet', token: client.token })).body.wallet

const adjust = (body: object, { as = owner, key }: { as?: Actor; key?: string } = {}) =>
  post(
    '/wallet/adjust',
    { user: client.id, kind: 'promotion', amount: 10_000, reason: 'Diwali', ...body },
    { token: as.token, headers: key ? { 'Idempotency-Key': key } : {} },
  )

const decide = (id: string, approve: boolean, as = manager) =>
  post(`/wallet/adjustments/${id}/decide`, { approve }, { token: as.token })

describe('adjusting by staff', () => {
  it.each([
    [{ amount: 0 }, 'WALLET_LIMIT amount'],
    [{ amount: -1 }, 'WALLET_LIMIT amount'],
    [{ kind: 'gift' }, 'BAD_CHOICE kind'],
    [{ reason: '  ' }, 'REQUIRED reason'],
    [{ reason: 'x'.repeat(501) }, 'TOO_LONG reason'],
    [{ user: 'me' }, 'BAD_ID user'],
    [{ user: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND user'],
    [{ expiresAt: 'tomorrow' }, 'BAD_INPUT expiresAt'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'BAD_INPUT expiresAt'],
    [{ kind: 'credit', expiresAt: '2099-01-01T00:00:00Z' }, 'BAD_INPUT expiresAt'],
    [{ kind: 'debit', amount: 900_000_000 }, 'WALLET_TOO_LOW amount'],
    [{ status: 'applied' }, 'UNKNOWN_FIELD status'],
  ])('%j is refused', async (body, issue) => {
    expect(issuesIn(await adjust(body))).toEqual([issue])
  })

  it('is one for a key, also when it is asked at once', async () => {
    const before = await wallet()
    const answers = await Promise.all([adjust({}, { key: 'a-1' }), adjust({}, { key: 'a-1' })])
    expect(answers[0]!.body).toEqual(answers[1]!.body)
    expect((await wallet()).balance).toBe(before.balance + 10_000)
  })

  it('above the limit waits for another person, and one decision counts', async () => {
    const before = (await wallet()).balance
    const asked = await adjust({ amount: 250_000 })
    expect(asked.body.adjustment).toMatchObject({ status: 'waiting', requestedBy: owner.id })
    expect((await wallet()).balance).toBe(before)
    const { id } = asked.body.adjustment
    expect(codeOf(await decide(id, true, owner))).toBe('SECOND_PERSON')
    expect(
      issuesIn(await post(`/wallet/adjustments/${id}/decide`, {}, { token: manager.token })),
    ).toEqual(['REQUIRED approve'])
    const answers = await Promise.all([decide(id, true), decide(id, true), decide(id, false)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const isApproved =
      answers.find(({ status }) => status === 200)!.body.adjustment.status === 'applied'
    expect((await wallet()).balance).toBe(before + (isApproved ? 250_000 : 0))
  })

  it.each(['practitioner', 'support', 'editor'] as const)('is not for %s', async (role) => {
    const as = await staffOf(role)
    expect((await adjust({}, { as })).status).toBe(403)
    expect((await decide(client.id, true, as)).status).toBe(403)
  })
})

it('staff see whose wallet it is, in list and document', async () => {
  await adjust({})
  const { body } = await call({ path: '/wallets', token: owner.token, query: { limit: 100 } })
  const mine = body.docs.find(({ user }: { user: { id: string } }) => user.id === client.id)
  expect(mine).toMatchObject({ client: 'Asha Rao' })
  const one = await call({ path: `/wallets/${mine.id}`, token: owner.token, query: { depth: 0 } })
  expect(one.body).toMatchObject({ client: 'Asha Rao', user: client.id })
})
