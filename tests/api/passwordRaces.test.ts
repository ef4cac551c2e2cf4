import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as passwords from '@/kit/password'
import { digest } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { PASSWORD, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'
import { sealedMail, tokenIn } from './sealedMail'

type Passwords = typeof passwords

const NEW = 'a-calmer-river-2'

/** What happens between the moment a password was found right and the answer. */
const meanwhile = vi.hoisted(() => ({ work: undefined as (() => Promise<unknown>) | undefined }))

/** Cheap hashes, so that many turns fit; what Payload hashed itself is checked as ever. */
vi.mock('@/kit/password', async (original) => {
  const real = await original<Passwords>()
  const cheap = (password: string) => `cheap:${digest({ value: password, purpose: 'test' })}`
  const hashPassword: Passwords['hashPassword'] = (password) =>
    Promise.resolve({ hash: cheap(password), salt: 'none' })
  const isPassword: Passwords['isPassword'] = async (args) => {
    const isRight = args.stored?.hash?.startsWith('cheap:')
      ? args.stored.hash === cheap(args.password)
      : await real.isPassword(args)
    const { work } = meanwhile
    meanwhile.work = undefined
    await work?.()
    return isRight
  }
  return { ...real, hashPassword, isPassword }
})

type Audience = 'users' | 'admins'
type Person = { audience: Audience; who: Actor; login: string; home: string; prefix: string }

const req = async () => ({ payload: await testPayload() }) as never

const isLive = async ({ home }: Person, token: string): Promise<boolean> =>
  (await call({ path: home, token })).status === 200

const login = (person: Person, password: string): Promise<Answer> =>
  post(person.login, { email: person.who.email, password })

const sessionsOf = async ({ who }: Person): Promise<number> =>
  (await query(await req(), sql`select 1 from sessions where owner = ${who.id}`)).length

const linkOf = async ({ audience, who }: Person, askedAt?: string): Promise<string> => {
  const { issuePasswordReset } = await import('@/operations/people/passwords')
  const asked = { audience, email: who.email, language: 'en' as const }
  await issuePasswordReset({ req: await req(), ...asked, ...(askedAt ? { askedAt } : {}) })
  return tokenIn((await sealedMail('account.reset-password')).resetUrl)
}

const reset = (person: Person, token: string, password: string): Promise<Answer> =>
  post(`${person.prefix}/reset-password`, { token, password })

const restored = async (person: Person): Promise<void> => {
  const answer = await reset(person, await linkOf(person), PASSWORD)
  expect(answer.status).toBe(200)
}

let staff: Actor
let people: Person[]

beforeEach(async () => {
  meanwhile.work = undefined
  const client = await registerClient({ name: 'Jaya Sen' })
  staff = await staffOf('practitioner')
  people = [
    {
      ...{ audience: 'users', who: client, login: '/auth/login', prefix: '/auth' },
      home: '/user/profile',
    },
    {
      ...{ audience: 'admins', who: staff, login: '/admins/login', prefix: '/admins' },
      home: '/admin/orders',
    },
  ]
})

describe.each([0, 1])('the old password (clients, staff: %i)', (which) => {
  it('that was right a moment ago opens nothing after a reset', async () => {
    const person = people[which]!
    const link = await linkOf(person)
    meanwhile.work = async () => expect((await reset(person, link, NEW)).status).toBe(200)
    const late = await login(person, PASSWORD)
    expect(codeOf(late)).toBe('INVALID_CREDENTIALS')
    expect(await sessionsOf(person)).toBe(0)
    expect((await login(person, NEW)).status).toBe(200)
    await restored(person)
  })

  it('opens nothing that lives on, in any of ten turns', async () => {
    const person = people[which]!
    for (let turn = 0; turn < 10; turn += 1) {
      const [old, next] = turn % 2 ? [NEW, PASSWORD] : [PASSWORD, NEW]
      const link = await linkOf(person)
      const [changed, ...entered] = await Promise.all([
        reset(person, link, next),
        ...Array.from({ length: 4 }, () => login(person, old)),
      ])
      expect(changed.status).toBe(200)
      for (const { status, body } of entered)
        expect([turn, status === 200 && (await isLive(person, body.token))]).toEqual([turn, false])
      expect(await sessionsOf(person)).toBe(0)
      expect(codeOf(await login(person, old))).toBe('INVALID_CREDENTIALS')
    }
  })

  it('is not brought back by the same link, ten at once', async () => {
    const person = people[which]!
    const link = await linkOf(person)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => reset(person, link, `${NEW}-of-try-${at}`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const won = answers.findIndex(({ status }) => status === 200)
    expect((await login(person, `${NEW}-of-try-${won}`)).status).toBe(200)
    await restored(person)
  })

  it('of a disabled account opens nothing, disabled a moment ago', async () => {
    const person = people[which]!
    const { token } = await staffOf('owner')
    const disable = (isDisabled: boolean) =>
      call({
        ...{ method: 'PATCH', path: `/${person.audience}/${person.who.id}`, token },
        body: { isDisabled },
      })
    meanwhile.work = async () => expect((await disable(true)).status).toBe(200)
    expect(codeOf(await login(person, PASSWORD))).toBe('INVALID_CREDENTIALS')
    await disable(false)
    expect(await sessionsOf(person)).toBe(0)
  })

  it('changed before the worker came: a link asked for earlier is not even made', async () => {
    const person = people[which]!
    const askedAt = new Date(Date.now() - 1000).toISOString()
    expect((await reset(person, await linkOf(person), NEW)).status).toBe(200)
    const before = (await sealedMail('account.reset-password')).resetUrl
    await linkOf(person, askedAt)
    expect((await sealedMail('account.reset-password')).resetUrl).toBe(before)
    await restored(person)
  })
})

describe('a member of staff who chooses another password', () => {
  const change = (body: object) =>
    call({ method: 'PATCH', path: `/admins/${staff.id}`, body, token: staff.token })

  beforeEach(async () => {
    staff.token = (await login(people[1]!, PASSWORD)).body.token
  })

  it('ends the link that was asked for before', async () => {
    const link = await linkOf(people[1]!)
    expect((await change({ password: NEW })).status).toBe(200)
    expect(codeOf(await reset(people[1]!, link, 'a-third-river-at-3'))).toBe('TOKEN_INVALID')
    await restored(people[1]!)
  })

  it('ends what the old one opens at the same moment', async () => {
    meanwhile.work = async () => expect((await change({ password: NEW })).status).toBe(200)
    expect(codeOf(await login(people[1]!, PASSWORD))).toBe('INVALID_CREDENTIALS')
    expect(await sessionsOf(people[1]!)).toBe(1)
    await restored(people[1]!)
  })

  it('or another email ends the link to the old one', async () => {
    const link = await linkOf(people[1]!)
    const { email } = staff
    expect((await change({ email: 'elsewhere@practice.example.in' })).status).toBe(200)
    expect(codeOf(await reset(people[1]!, link, NEW))).toBe('TOKEN_INVALID')
    await query(await req(), sql`update admins set email = ${email} where id = ${staff.id}`)
  })
})

it('a reset makes the device known at which the link was opened', async () => {
  const person = people[0]!
  const answer = await reset(person, await linkOf(person), NEW)
  const stored = digest({ value: answer.body.device, purpose: 'device' })
  const rows = await query(
    await req(),
    sql`select 1 from devices where owner = ${person.who.id} and digest = ${stored}`,
  )
  expect(rows).toHaveLength(1)
  expect(answer.headers.getSetCookie()[0]).toMatch(/^sahil-devices=/)
})
