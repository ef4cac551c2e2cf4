import { describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { CONSENT_TEXT_VERSION } from '@/rules/people/consents'
import { aClient, anotherClient, PASSWORD, registerClient } from '../support/actors'
import { call, codeOf } from '../support/api'
import { issuesIn, post } from '../support/intake'
import { testPayload } from '../support/payload'
import { sealedMail, tokenIn } from './sealedMail'

let next = 0

const account = (more: Record<string, unknown> = {}) => {
  next += 1
  return {
    name: 'Deepa Menon',
    email: `deepa.${next}@example.in`,
    phone: `+9190000${String(10_000 + next)}`,
    password: PASSWORD,
    consents: { terms: true },
    ...more,
  }
}

const register = (more?: Record<string, unknown>) => post('/auth/register', account(more))

describe('register', () => {
  it('opens an account with its person and consents, and signs in', async () => {
    const answer = await post(
      '/auth/register',
      account({
        name: 'Esha Pillai',
        email: ' Esha@Example.IN ',
        locale: 'hi',
        consents: { terms: true, whatsapp: false, marketing: true },
      }),
    )
    expect(answer.status).toBe(201)
    const { user, token, exp } = answer.body
    expect(user).toMatchObject({
      name: 'Esha Pillai',
      email: 'esha@example.in',
      locale: 'hi',
      collection: 'users',
    })
    for (const secret of ['hash', 'salt', 'password', 'resetPasswordToken', 'sessions'])
      expect(user).not.toHaveProperty(secret)
    expect(exp * 1000).toBeGreaterThan(Date.now())
    expect(answer.headers.getSetCookie()[0]).toMatch(/^payload-token=.*HttpOnly/i)
    const me = await call({ path: '/user/profile', token })
    expect(me.body.user).toMatchObject({ id: user.id, emailVerified: false, birth: null, coins: 0 })
    const consents = await call({ path: '/consents', token, query: { sort: 'purpose' } })
    expect(
      consents.body.docs
        .map(
          ({ purpose, isGiven }: { purpose: string; isGiven: boolean }) => `${purpose} ${isGiven}`,
        )
        .sort(),
    ).toEqual(['marketing true', 'terms true', 'whatsapp false'])
    const persons = await call({ path: '/profiles', token })
    expect(persons.body.docs).toMatchObject([{ name: 'Esha Pillai', relation: 'self' }])
  })

  it.each([
    ['9812345670', '+919812345670'],
    ['09812345671', '+919812345671'],
    ['+91 98123 45672', '+919812345672'],
    ['0091-98123-45673', '+919812345673'],
    ['(+91) 98123.45674', '+919812345674'],
    ['९८१२३४५६७५', '+919812345675'],
    ['022 2345 6789', null],
    ['12345', null],
    ['+1 415 523 8886x', null],
  ])('reads the phone %s as %s', async (phone, expected) => {
    const answer = await register({ phone })
    if (expected) expect(answer.body.user.phone).toBe(expected)
    else expect(issuesIn(answer)).toEqual(['BAD_PHONE phone'])
  })

  it.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['password12', 'PASSWORD_TOO_COMMON'],
    ['1234567890', 'PASSWORD_TOO_COMMON'],
    ['aaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
    ['x'.repeat(257), 'TOO_LONG'],
  ])('refuses the password %s', async (password, code) => {
    expect(issuesIn(await register({ password }))).toEqual([`${code} password`])
  })

  it('asks for what is missing and refuses what nobody may set', async () => {
    expect(issuesIn(await post('/auth/register', {}))).toEqual([
      'REQUIRED name',
      'REQUIRED email',
      'REQUIRED phone',
      'REQUIRED password',
    ])
    expect(issuesIn(await register({ consents: { terms: false } }))).toEqual([
      'CONSENT_NEEDED consents.terms',
    ])
    for (const field of [
      'role',
      'isDisabled',
      'emailVerifiedAt',
      'id',
      'walletBalance',
      'collection',
      'sessions',
    ])
      expect(issuesIn(await register({ [field]: 'owner' }))).toEqual([`UNKNOWN_FIELD ${field}`])
    expect(issuesIn(await register({ email: 'a@b' }))).toEqual(['BAD_EMAIL email'])
    expect(issuesIn(await register({ timezone: 'Mars/Olympus' }))).toEqual(['BAD_INPUT timezone'])
    expect(issuesIn(await register({ name: 'a\u0007b' }))).toEqual(['BAD_INPUT name'])
  })

  it('refuses a known email and phone', async () => {
    const { email, phone } = await aClient()
    expect(issuesIn(await register({ email: email.toUpperCase() }))).toEqual(['EMAIL_TAKEN email'])
    expect(issuesIn(await register({ phone }))).toEqual(['PHONE_TAKEN phone'])
    const both = account()
    const answers = await Promise.all([1, 2, 3].map(() => post('/auth/register', both)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })
})

describe('an address', () => {
  const verify = (token: string) => post('/auth/verify-email', { token })

  it('is proven by the link of the mail, as often as it is opened', async () => {
    const { id, token, email } = await aClient()
    const payload = await testPayload()
    const jobs = await query<{ input: { user: string } }>(
      { payload } as never,
      sql`select input from payload_jobs where task_slug = 'sendVerification'`,
    )
    expect(jobs.some(({ input }) => input.user === id)).toBe(true)
    const { sendVerification } = await import('@/operations/people/sendVerification')
    await sendVerification({ req: { payload } as never, user: id })
    const { verifyUrl } = await sealedMail('account.verify-email')
    const link = tokenIn(verifyUrl)
    for (const bad of [
      '',
      'x',
      `${id}.9999999999999.x`,
      `${link}x`,
      link.replace(id, (await anotherClient()).id),
    ])
      expect(['TOKEN_INVALID', 'TOO_SHORT']).toContain(codeOf(await verify(bad)))
    expect((await verify(link)).status).toBe(200)
    expect((await verify(link)).status).toBe(200)
    const { user } = (await call({ path: '/user/profile', token })).body
    expect(user).toMatchObject({ email, emailVerified: true })
  })
})

describe('a consent', () => {
  it('names the day of the texts, as soon as there is one', async () => {
    const payload = await testPayload()
    const versionOf = async ({ id }: { id: string }) =>
      query<{ version: string }>(
        { payload } as never,
        sql`select distinct text_version as version from consents where user_id = ${id}`,
      )
    expect(await versionOf(await aClient())).toEqual([{ version: CONSENT_TEXT_VERSION }])
    const legal = { terms: 'Be kind.', validFrom: '2027-02-03T12:00:00.000Z' }
    await payload.updateGlobal({ slug: 'settings', data: { legal } })
    const later = await registerClient({ name: 'Chitra Pai' })
    expect(await versionOf(later)).toEqual([{ version: '2027-02-03' }])
  })
})
