import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { refreshEnv } from '@/kit/env'
import type * as passwords from '@/kit/password'
import { PASSWORD, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'

type Passwords = typeof passwords

/** A wrong guess costs a quarter of a second of both cores: here it is wrong at once. */
vi.mock('@/kit/password', async (original) => {
  const real = await original<Passwords>()
  const isPassword: Passwords['isPassword'] = (args) =>
    args.password.startsWith('a-guess') ? Promise.resolve(false) : real.isPassword(args)
  return { ...real, isPassword }
})

const SCALE = process.env.RATE_LIMIT_SCALE
const GUESS = 'a-guess-of-a-stranger'
let client: Actor
let net = 0

type Door = { path: '/auth/login' | '/users/login' | '/admins/login' }
type Try = Door & { who: object; password?: string; ip: string; headers?: Record<string, string> }

const login = ({ path, who, password = GUESS, ip, headers }: Try): Promise<Answer> =>
  call({ method: 'POST', path, body: { ...who, password }, ip, headers })

/** An address that nobody used before. */
const fresh = (): string => `10.${20 + ((net += 1) >> 8)}.${net & 255}.1`

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = ({ headers }: Answer): Record<string, string> => ({
  cookie: headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; '),
})

/** Ten guesses from each of so many addresses. */
const storm = async ({ path, who, addresses = 6 }: Door & { who: object; addresses?: number }) => {
  for (let each = 0; each < addresses; each += 1) {
    const ip = fresh()
    await Promise.all(Array.from({ length: 10 }, () => login({ path, who, ip })))
  }
}

beforeEach(async () => {
  process.env.RATE_LIMIT_SCALE = SCALE
  refreshEnv()
  client = await registerClient({ name: 'Hema Pai' })
  await staffOf('owner')
  process.env.RATE_LIMIT_SCALE = '1'
  refreshEnv()
})

afterAll(() => {
  process.env.RATE_LIMIT_SCALE = SCALE
  refreshEnv()
})

describe('guesses at a client’s password', () => {
  it('share ten from one address, whatever name, spelling and path', async () => {
    const { email, phone = '' } = client
    const ip = fresh()
    const names = [
      { email },
      { email: `  ${email.toUpperCase()} ` },
      { email: email.replaceAll('e', 'E') },
      { phone },
      { phone: `0${phone.slice(3)}` },
      { phone: `${phone.slice(3, 8)} ${phone.slice(8)}` },
      { phone: `0091-${phone.slice(3)}` },
      { phone: [...phone.slice(3)].map((each) => '०१२३४५६७८९'[Number(each)]).join('') },
    ]
    const codes: (string | undefined)[] = []
    for (let attempt = 0; attempt < 24; attempt += 1) {
      const path = attempt % 2 ? '/auth/login' : '/users/login'
      codes.push(codeOf(await login({ path, who: names[attempt % names.length]!, ip })))
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('INVALID_CREDENTIALS'))
    expect(codes.slice(10)).toEqual(Array(14).fill('TOO_MANY'))
  })

  it('share fifty from many addresses, by email and by phone', async () => {
    const { email, phone } = client
    const codes: (string | undefined)[] = []
    for (let attempt = 0; attempt < 70; attempt += 1)
      codes.push(
        codeOf(
          await login({
            path: '/auth/login',
            who: attempt % 2 ? { email } : { phone },
            ip: fresh(),
          }),
        ),
      )
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(50)
    expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(20)
  })

  it('are as few for a name that nobody has', async () => {
    const ip = fresh()
    const spellings = ['nobody.here@example.in', ' NOBODY.here@Example.in ']
    const codes: (string | undefined)[] = []
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const who = { email: spellings[attempt % 2] }
      codes.push(codeOf(await login({ path: '/auth/login', who, ip })))
    }
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10)
  })

  it('in a burst are no more than ten', async () => {
    const { email, phone } = client
    const ip = fresh()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        login({ path: '/auth/login', who: at % 2 ? { email } : { phone }, ip }),
      ),
    )
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10)
  })
})

describe('a device that signed in before', () => {
  it.each([
    ['a client by email', '/auth/login'],
    ['a client by phone', '/users/login'],
    ['staff', '/admins/login'],
  ] as const)('is never locked out by strangers: %s', async (name, path) => {
    const person = path === '/admins/login' ? await staffOf('owner') : client
    const who = /phone/.test(name) ? { phone: client.phone } : { email: person.email }
    const first = await login({ path, who, password: PASSWORD, ip: fresh() })
    expect(first.status).toBe(200)
    const { token, device } = first.body
    const out = path === '/admins/login' ? '/admins/logout' : '/auth/logout'
    expect((await call({ method: 'POST', path: out, token })).status).toBe(200)
    await storm({ path, who })
    const stranger = await login({ path, who, password: PASSWORD, ip: fresh() })
    expect(codeOf(stranger), 'a stranger’s device stands in the queue').toBe('TOO_MANY')
    const headers = cookiesOf(first)
    const byCookie = await login({ path, who, password: PASSWORD, ip: fresh(), headers })
    expect(byCookie.status).toBe(200)
    const body = { ...who, device }
    const byField = await login({ path, who: body, password: PASSWORD, ip: fresh() })
    expect(byField.status).toBe(200)
    expect(byField.body.device, 'the same device stays the same').toBe(device)
  })

  it('is known by its address as well', async () => {
    const ip = fresh()
    const who = { email: client.email }
    expect((await login({ path: '/auth/login', who, password: PASSWORD, ip })).status).toBe(200)
    await storm({ path: '/auth/login', who })
    expect((await login({ path: '/auth/login', who, password: PASSWORD, ip })).status).toBe(200)
  })

  it('guesses ten times itself, at its own account only', async () => {
    const other = await registerClient({ name: 'Ila Jha' })
    const who = { email: client.email }
    const first = await login({ path: '/auth/login', who, password: PASSWORD, ip: fresh() })
    const headers = cookiesOf(first)
    const codes = await Promise.all(
      Array.from({ length: 15 }, async () =>
        codeOf(await login({ path: '/auth/login', who, ip: fresh(), headers })),
      ),
    )
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10)
    await storm({ path: '/auth/login', who: { email: other.email } })
    const foreign = await login({
      ...{ path: '/auth/login', password: PASSWORD, ip: fresh(), headers },
      who: { email: other.email },
    })
    expect(codeOf(foreign), 'a device of one account is a stranger to another').toBe('TOO_MANY')
  })

  it('serves a family: each account that signed in there', async () => {
    const other = await registerClient({ name: 'Ila Jha' })
    const enter = (email: string, headers?: Record<string, string>) =>
      login({ path: '/auth/login', who: { email }, password: PASSWORD, ip: fresh(), headers })
    const first = await enter(client.email)
    const second = await enter(other.email, cookiesOf(first))
    for (const { email } of [client, other]) {
      await storm({ path: '/auth/login', who: { email } })
      expect((await enter(email, cookiesOf(second))).status).toBe(200)
    }
  })

  it('is forgotten at a logout everywhere but where it was asked, and at a disabling', async () => {
    const who = { email: client.email }
    const enter = (headers?: Record<string, string>) =>
      login({ path: '/auth/login', who, password: PASSWORD, ip: fresh(), headers })
    const [lost, own] = [await enter(), await enter()]
    const query = { allSessions: true }
    await call({ method: 'POST', path: '/auth/logout', query, token: own.body.token })
    await storm({ path: '/auth/login', who })
    expect(codeOf(await enter(cookiesOf(lost)))).toBe('TOO_MANY')
    expect((await enter(cookiesOf(own))).status).toBe(200)
    const { token } = await staffOf('owner')
    for (const isDisabled of [true, false])
      await call({ method: 'PATCH', path: `/users/${client.id}`, body: { isDisabled }, token })
    expect(codeOf(await enter(cookiesOf(own)))).toBe('TOO_MANY')
  })

  it('keeps its secret from scripts, and takes none that was made up', async () => {
    const who = { email: client.email }
    const first = await login({ path: '/auth/login', who, password: PASSWORD, ip: fresh() })
    const [, cookie = ''] = first.headers.getSetCookie()
    expect(cookie).toMatch(/^sahil-devices=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Lax/)
    await storm({ path: '/auth/login', who })
    for (const made of ['x'.repeat(43), `${first.body.device}x`, "' or 1=1 --", '', '%00'])
      expect(
        codeOf(
          await login({
            ...{ path: '/auth/login', who, password: PASSWORD, ip: fresh() },
            headers: { cookie: `sahil-devices=${made}` },
          }),
        ),
      ).toBe('TOO_MANY')
  })
})
