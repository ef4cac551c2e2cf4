import { beforeEach, describe, expect, it } from 'vitest'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import { PASSWORD, registerClient, staffOf, type Actor } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'
import { sealedMail, tokenIn } from './sealedMail'

const NEW_PHONE = '+919876599001'

let client: Actor
let tests = 0
let newEmail = ''

const req = async () => ({ payload: await testPayload() }) as never

const change = async (role: 'support' | 'manager' | 'owner', body: object) =>
  call({
    method: 'PATCH',
    path: `/users/${client.id}`,
    body,
    token: (await staffOf(role)).token,
  })

const account = async () => {
  const [row] = await query<{ email: string; phone: string; is_verified: boolean }>(
    await req(),
    sql`select email, phone, email_verified_at is not null as is_verified from users where id = ${client.id}`,
  )
  return row
}

/** Every notice of a changed address about this client: where it goes and what it says. */
const notices = async () => {
  const rows = await query<{ sealed_data: string; channel: string; message: string }>(
    await req(),
    sql`select sealed_data, channel, message from notifications where event = 'account.contact-changed' and user_id = ${client.id}`,
  )
  return rows.map(({ sealed_data: sealed, ...row }) => ({
    ...row,
    ...open<{ email: string; language: string; data: { what: string } }>({
      sealed,
      purpose: 'message',
    }),
  }))
}

const askedReset = async (): Promise<string> => {
  const { issuePasswordReset } = await import('@/operations/people/passwords')
  const asked = { audience: 'users', email: client.email, language: 'en' } as const
  await issuePasswordReset({ req: await req(), ...asked })
  return tokenIn((await sealedMail('account.reset-password')).resetUrl)
}

beforeEach(async () => {
  client = await registerClient({ name: 'Gita Nair' })
  await query(await req(), sql`update users set email_verified_at = now() where id = ${client.id}`)
  await query(await req(), sql`update users set locale = 'hi' where id = ${client.id}`)
  tests += 1
  newEmail = `other.box.${tests}@example.in`
  await query(await req(), sql`update users set phone = null where phone = ${NEW_PHONE}`)
})

describe('the address of a client', () => {
  it.each([[['email']], [['phone']], [['email', 'phone']]])(
    'is not changed by support: %j',
    async (fields) => {
      const given: Record<string, string> = { email: newEmail, phone: NEW_PHONE }
      const body = Object.fromEntries(fields.map((each) => [each, given[each]]))
      expect((await change('support', { ...body, name: 'Gita N.' })).status).toBe(200)
      expect(await account()).toEqual({
        email: client.email,
        phone: client.phone,
        is_verified: true,
      })
      expect(await notices()).toEqual([])
      expect((await call({ path: '/user/profile', token: client.token })).status).toBe(200)
    },
  )

  it('that a manager changes ends sessions and reset links, and the old address is told', async () => {
    const reset = await askedReset()
    const { status, body } = await change('manager', { email: ` ${newEmail.toUpperCase()} ` })
    expect([status, body.doc?.emailVerifiedAt ?? null]).toEqual([200, null])
    expect(await account()).toMatchObject({ email: newEmail, is_verified: false })
    expect((await call({ path: '/user/profile', token: client.token })).status).toBe(401)
    const answer = await post('/auth/reset-password', {
      token: reset,
      password: 'a-calmer-river-2',
    })
    expect(codeOf(answer)).toBe('TOKEN_INVALID')
    expect(await notices()).toEqual([
      expect.objectContaining({
        channel: 'email',
        email: client.email,
        language: 'hi',
        message: expect.stringMatching(/ईमेल/),
        data: expect.objectContaining({ what: 'email' }),
      }),
    ])
    expect(
      (await post('/auth/login', { email: newEmail, password: PASSWORD })).status,
      'the password stays',
    ).toBe(200)
    const { sendVerification } = await import('@/operations/people/sendVerification')
    await sendVerification({ req: await req(), user: client.id })
    const proof = tokenIn((await sealedMail('account.verify-email')).verifyUrl)
    expect((await post('/auth/verify-email', { token: proof })).status).toBe(200)
  })

  it('asks the new address to be proven', async () => {
    await change('owner', { email: newEmail })
    const jobs = await query(
      await req(),
      sql`select 1 from payload_jobs where task_slug = 'sendVerification' and input ->> 'user' = ${client.id} and completed_at is null`,
    )
    expect(jobs.length).toBeGreaterThan(1)
  })

  it('of which only the spelling changes keeps everything', async () => {
    await change('manager', { email: client.email.toUpperCase(), name: 'Gita K. Nair' })
    expect(await account()).toMatchObject({ email: client.email, is_verified: true })
    expect(await notices()).toEqual([])
    expect((await call({ path: '/user/profile', token: client.token })).status).toBe(200)
  })

  it.each([['staff'], ['the client']])('by phone is told of, when changed by %s', async (who) => {
    if (who === 'staff') await change('manager', { phone: NEW_PHONE })
    else
      await call({
        method: 'PUT',
        path: '/user/profile',
        body: { phone: NEW_PHONE },
        token: client.token,
      })
    expect(await account()).toMatchObject({ phone: NEW_PHONE, is_verified: true })
    expect(await notices()).toEqual([
      expect.objectContaining({
        email: client.email,
        data: expect.objectContaining({ what: 'phone' }),
      }),
    ])
  })

  it('that the client sends again unchanged is no news', async () => {
    const body = { phone: client.phone, name: 'Gita Nair' }
    await call({ method: 'PUT', path: '/user/profile', body, token: client.token })
    expect(await notices()).toEqual([])
  })
})
