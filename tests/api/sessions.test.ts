import { beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { PASSWORD, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'

const login = (body: Record<string, unknown>, path = '/auth/login') => post(path, body)

const isLive = async (token: string, path = '/user/profile'): Promise<boolean> =>
  (await call({ path, token })).status === 200

let client: Actor

beforeEach(async () => {
  client = await registerClient({ name: 'Farah Ali' })
})

describe('login', () => {
  it('takes email or phone, in any spelling, on our path and on that of Payload', async () => {
    const { email, phone = '' } = client
    for (const path of ['/auth/login', '/users/login']) {
      for (const who of [
        { email: ` ${email.toUpperCase()} ` },
        { phone },
        { phone: `0${phone.slice(3)}` },
      ]) {
        const { status, body } = await login({ ...who, password: PASSWORD }, path)
        expect(status).toBe(200)
        expect(body.user).toMatchObject({ id: client.id, email })
        expect(await isLive(body.token)).toBe(true)
      }
    }
    const both = await login({ email, phone, password: PASSWORD })
    expect(codeOf(both)).toBe('REQUIRED')
  })

  it('answers the same for a wrong password and an unknown account', async () => {
    const known = await login({ email: client.email, password: 'not-the-password' })
    const unknown = await login({ email: 'nobody@example.in', password: 'not-the-password' })
    const { requestId: _one, ...first } = known.body
    const { requestId: _two, ...second } = unknown.body
    expect([known.status, first]).toEqual([401, second])
    expect(unknown.status).toBe(401)
    expect(codeOf(known)).toBe('INVALID_CREDENTIALS')
  })

  it('never opens the door of the others', async () => {
    const owner = await staffOf('owner')
    expect(codeOf(await login({ email: owner.email, password: PASSWORD }))).toBe(
      'INVALID_CREDENTIALS',
    )
    expect(codeOf(await login({ email: client.email, password: PASSWORD }, '/admins/login'))).toBe(
      'INVALID_CREDENTIALS',
    )
    expect((await call({ path: '/admin/orders', token: client.token })).status).toBe(403)
    expect((await call({ path: '/user/profile', token: owner.token })).status).toBe(403)
  })

  it('lives eight times in parallel', async () => {
    const { email } = client
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => login({ email, password: PASSWORD })),
    )
    const tokens = answers.map(({ body }) => body.token as string)
    expect(new Set(tokens).size).toBe(8)
    expect(await Promise.all(tokens.map((token) => isLive(token)))).toEqual(tokens.map(() => true))
  })

  it('takes Bearer as well, and no token that was changed', async () => {
    const bearer = { authorization: `Bearer ${client.token}` }
    expect((await call({ path: '/user/profile', headers: bearer })).status).toBe(200)
    const [head = '', claims = '', signature = ''] = client.token.split('.')
    const staff = Buffer.from(
      JSON.stringify({
        ...JSON.parse(Buffer.from(claims, 'base64url').toString()),
        collection: 'admins',
      }),
    ).toString('base64url')
    const none = Buffer.from('{"alg":"none","typ":"JWT","authVersion":1}').toString('base64url')
    for (const token of [
      `${head}.${staff}.${signature}`,
      `${none}.${claims}.`,
      `${client.token}x`,
      'x',
    ])
      expect(await isLive(token)).toBe(false)
  })
})

describe('a session', () => {
  it('ends at logout, this one or all', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(
        async () => (await login({ email: client.email, password: PASSWORD })).body.token as string,
      ),
    )
    expect(await isLive(one!)).toBe(true)
    const out = await call({ method: 'POST', path: '/auth/logout', token: one })
    expect(out.headers.getSetCookie()[0]).toMatch(/payload-token=;/)
    expect([await isLive(one!), await isLive(two!), await isLive(three!)]).toEqual([
      false,
      true,
      true,
    ])
    expect((await call({ method: 'POST', path: '/auth/logout', token: one })).status).toBe(401)
    await call({ method: 'POST', path: '/auth/logout', query: { allSessions: true }, token: two })
    expect([await isLive(two!), await isLive(three!), await isLive(client.token)]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is renewed, and not after its end', async () => {
    for (const path of ['/auth/refresh', '/users/refresh-token']) {
      const { status, body } = await call({ method: 'POST', path, token: client.token })
      expect(status).toBe(200)
      expect(await isLive(body.token)).toBe(true)
    }
    shiftClock(8 * 24 * 3_600_000)
    expect(await isLive(client.token)).toBe(false)
    expect(
      (await call({ method: 'POST', path: '/auth/refresh', token: client.token })).status,
    ).toBe(401)
    shiftClock(0)
  })

  it('of a disabled account ends at once, and no other begins', async () => {
    expect(await isLive(client.token)).toBe(true)
    const { token } = await staffOf('manager')
    const disable = (isDisabled: boolean) =>
      call({ method: 'PATCH', path: `/users/${client.id}`, body: { isDisabled }, token })
    expect((await disable(true)).status).toBe(200)
    expect(await isLive(client.token)).toBe(false)
    expect(codeOf(await login({ email: client.email, password: PASSWORD }))).toBe(
      'INVALID_CREDENTIALS',
    )
    await disable(false)
    expect(await isLive(client.token)).toBe(false)
    expect((await login({ email: client.email, password: PASSWORD })).status).toBe(200)
  })

  it('in a cookie counts only from our own pages', async () => {
    const cookie = `payload-token=${client.token}`
    const from = async (headers: Record<string, string>) =>
      (await call({ path: '/user/profile', headers: { cookie, ...headers } })).status
    expect(await from({ origin: 'https://evil.example' })).toBe(401)
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(401)
    expect(await from({})).toBe(401)
    expect(await from({ origin: 'http://localhost:3000' })).toBe(200)
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200)
  })
})

describe('a role', () => {
  it('acts at the next request after it was changed', async () => {
    const [owner, support] = [await staffOf('owner'), await staffOf('support')]
    const asks = async () => (await call({ path: '/admin/orders', token: support.token })).status
    const become = (role: string) =>
      call({ method: 'PATCH', path: `/admins/${support.id}`, body: { role }, token: owner.token })
    expect(await asks()).toBe(200)
    expect((await become('editor')).status).toBe(200)
    expect(await asks()).toBe(403)
    await become('support')
    expect(await asks()).toBe(200)
    const own = await call({
      method: 'PATCH',
      path: `/admins/${support.id}`,
      body: { role: 'owner' },
      token: support.token,
    })
    expect(own.body.doc?.role ?? 'support').toBe('support')
  })
})
