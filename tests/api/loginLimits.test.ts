import { beforeAll, describe, expect, it, vi } from 'vitest'
import { refreshEnv } from '@/kit/env'
import type * as passwords from '@/kit/password'
import { aClient, PASSWORD, type Actor } from '../support/actors'
import { codeOf } from '../support/api'
import { post } from '../support/intake'

type Passwords = typeof passwords

const hashed = vi.hoisted(() => ({ times: 0 }))

vi.mock('@/kit/password', async (original) => {
  const real = await original<Passwords>()
  const count =
    <T extends unknown[], R>(work: (...args: T) => R) =>
    (...args: T): R => {
      hashed.times += 1
      return work(...args)
    }
  return { ...real, hashPassword: count(real.hashPassword), isPassword: count(real.isPassword) }
})

let client: Actor

beforeAll(async () => {
  client = await aClient()
  process.env.RATE_LIMIT_SCALE = '1'
  refreshEnv()
})

/** How often a password was hashed meanwhile. */
const hashes = async (work: () => Promise<unknown>): Promise<number> => {
  const before = hashed.times
  await work()
  return hashed.times - before
}

const login = (email: string, password: string, ip: string) =>
  post('/auth/login', { email, password }, { ip })

describe('a password is hashed', () => {
  it('once at every login, whether the account exists or not', async () => {
    const known = () => login(client.email, 'not-the-password', '10.5.0.1')
    const unknown = () => login('nobody@example.in', 'not-the-password', '10.5.0.1')
    const right = () => login(client.email, PASSWORD, '10.5.0.1')
    expect([await hashes(known), await hashes(unknown), await hashes(right)]).toEqual([1, 1, 1])
  })

  it('never once the attempts are used up, and the owner elsewhere still gets in', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1)
      await login(client.email, 'a-guess-of-somebody', '10.5.0.2')
    const answers = await Promise.all(
      [1, 2, 3].map(() => login(client.email, PASSWORD, '10.5.0.2')),
    )
    expect(answers.map(codeOf)).toEqual(['TOO_MANY', 'TOO_MANY', 'TOO_MANY'])
    expect(Number(answers[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await hashes(() => login(client.email, PASSWORD, '10.5.0.2'))).toBe(0)
    expect((await login(client.email, PASSWORD, '10.5.0.3')).status).toBe(200)
  })

  it('at most ten times for twenty guesses at once', async () => {
    const guesses = () =>
      Promise.all(
        Array.from({ length: 20 }, () => login(client.email, 'another-guess-now', '10.5.0.4')),
      )
    expect(await hashes(guesses)).toBeLessThanOrEqual(10)
  })

  it('never for guesses from many addresses beyond the account’s own limit; a known device gets in', async () => {
    const knownIp = '10.1.0.1'
    for (let attempt = 0; attempt < 60; attempt += 1)
      await login(client.email, 'guess-from-everywhere', `10.6.0.${attempt}`)
    expect(codeOf(await login(client.email, 'guess-from-everywhere', '10.6.1.1'))).toBe('TOO_MANY')
    expect((await login(client.email, PASSWORD, knownIp)).status).toBe(200)
  })
})

describe('limits', () => {
  it('let one address learn of few taken emails', async () => {
    const account = {
      name: 'G',
      email: client.email,
      phone: '9811112222',
      password: PASSWORD,
      consents: { terms: true },
    }
    const answers: (string | undefined)[] = []
    for (let attempt = 0; attempt < 12; attempt += 1)
      answers.push(codeOf(await post('/auth/register', account, { ip: '10.7.0.1' })))
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'EMAIL_TAKEN'))
    expect(answers.slice(10)).toEqual(['TOO_MANY', 'TOO_MANY'])
  })

  it('keep reset mails few, and the answer the same', async () => {
    const codes: (string | undefined)[] = []
    for (let attempt = 0; attempt < 11; attempt += 1)
      codes.push(
        codeOf(await post('/auth/forgot-password', { email: client.email }, { ip: '10.7.0.2' })),
      )
    expect(codes.filter(Boolean)).toEqual(['TOO_MANY'])
  })
})
