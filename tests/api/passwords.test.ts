import { beforeEach, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { PASSWORD, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'
import { sealedMail, tokenIn } from './sealedMail'

const newPassword = 'a-calmer-river-2'

let client: Actor

const login = (body: Record<string, unknown>, path = '/auth/login') => post(path, body)

const isLive = async (token: string, path = '/user/profile'): Promise<boolean> =>
  (await call({ path, token })).status === 200

beforeEach(async () => {
  client = await registerClient({ name: 'Farah Ali' })
})

describe('a password', () => {
  it('is set anew by a link once; old password and all sessions are dead', async () => {
    const { email } = client
    const forgot = (address: string) => post('/auth/forgot-password', { email: address })
    const [known, unknown] = [await forgot(email), await forgot('nobody@example.in')]
    expect([known.status, known.body]).toEqual([200, unknown.body])
    const payload = await testPayload()
    const { issuePasswordReset } = await import('@/operations/people/passwords')
    await issuePasswordReset({
      req: { payload } as never,
      audience: 'users',
      email,
      language: 'en',
    })
    const token = tokenIn((await sealedMail('account.reset-password')).resetUrl)
    const reset = (password: string, by = token) =>
      post('/auth/reset-password', { token: by, password })
    expect(codeOf(await reset('short'))).toBe('PASSWORD_TOO_SHORT')
    expect(codeOf(await reset(newPassword, 'guess'))).toBe('TOKEN_INVALID')
    expect(codeOf(await post('/admins/reset-password', { token, password: newPassword }))).toBe(
      'TOKEN_INVALID',
    )
    const parallel = await Promise.all([reset(newPassword), reset(newPassword), reset(newPassword)])
    expect(parallel.map(({ status }) => status).sort()).toEqual([200, 400, 400])
    expect(await isLive(client.token)).toBe(false)
    expect(codeOf(await login({ email, password: PASSWORD }))).toBe('INVALID_CREDENTIALS')
    expect((await login({ email, password: newPassword })).status).toBe(200)
    expect((await sealedMail('account.password-changed')).name).toBe(client.name)
  })

  it('has an hour', async () => {
    const payload = await testPayload()
    const { issuePasswordReset } = await import('@/operations/people/passwords')
    await issuePasswordReset({
      req: { payload } as never,
      audience: 'users',
      email: client.email,
      language: 'hi',
    })
    const token = tokenIn((await sealedMail('account.reset-password')).resetUrl)
    shiftClock(61 * 60_000)
    expect(codeOf(await post('/auth/reset-password', { token, password: newPassword }))).toBe(
      'TOKEN_INVALID',
    )
    shiftClock(0)
  })

  it.each(['support', 'manager', 'owner'] as const)(
    'of a client is never chosen by staff: %s',
    async (role) => {
      const { token } = await staffOf(role)
      const path = `/users/${client.id}`
      const change = (body: object) => call({ method: 'PATCH', path, body, token })
      expect((await change({ password: newPassword })).status).toBe(403)
      expect((await change({ name: 'Farah Khan' })).status).toBe(200)
      expect((await login({ email: client.email, password: newPassword })).status).toBe(401)
      expect((await login({ email: client.email, password: PASSWORD })).status).toBe(200)
    },
  )

  it('that staff change ends their other sessions, and one that is weak is refused', async () => {
    const staff = await staffOf('practitioner')
    const other = (await login({ email: staff.email, password: PASSWORD }, '/admins/login')).body
      .token
    const change = (password: string, token = staff.token) =>
      call({ method: 'PATCH', path: `/admins/${staff.id}`, body: { password }, token })
    expect(codeOf(await change('password12'))).toBe('PASSWORD_TOO_COMMON')
    expect(await isLive(other, '/admin/orders')).toBe(true)
    expect((await change(newPassword)).status).toBe(200)
    expect(await isLive(other, '/admin/orders')).toBe(false)
    expect(await isLive(staff.token, '/admin/orders')).toBe(true)
    expect((await change(PASSWORD, (await staffOf('owner')).token)).status).toBe(200)
    expect(await isLive(staff.token, '/admin/orders')).toBe(false)
  })
})
