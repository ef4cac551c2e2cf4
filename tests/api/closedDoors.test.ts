import { beforeAll, describe, expect, it } from 'vitest'
import { aClient, PASSWORD, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'

const ACCOUNT = { email: 'first@example.in', password: PASSWORD, name: 'First' }

beforeAll(async () => {
  await testPayload()
})

describe('Payload’s own sign-in', () => {
  it('registers nobody, also while a collection is empty', async () => {
    for (const path of ['/users/first-register', '/admins/first-register'])
      expect(codeOf(await post(path, ACCOUNT))).toBe('NOT_FOUND')
    for (const path of ['/users', '/admins'])
      expect(codeOf(await post(path, ACCOUNT))).toBe('NOT_SIGNED_IN')
    const payload = await testPayload()
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0)
    expect((await payload.count({ collection: 'admins' })).totalDocs).toBe(0)
  })

  it('has no mutation', async () => {
    const asked = [
      'loginUser(email: "a", password: "b") { token }',
      'loginAdmin(email: "a", password: "b") { token }',
      'forgotPasswordUser(email: "a")',
      'resetPasswordAdmin(token: "a", password: "b") { token }',
      'unlockUser(email: "a")',
      'refreshTokenUser { exp }',
      'logoutUser',
      'verifyEmailUser(token: "a")',
      'createUser(data: {email: "a"}) { id }',
      'createAdmin(data: {email: "a"}) { id }',
    ]
    for (const mutation of asked) {
      const { body } = await post('/graphql', { query: `mutation { ${mutation} }` })
      expect(body.errors[0].message).toMatch(/Cannot query field|Schema is not configured|Unknown/)
    }
  })

  it('is refused from inside too', async () => {
    const { email } = await aClient()
    const payload = await testPayload()
    const data = { email, password: PASSWORD }
    await expect(payload.login({ collection: 'users', data })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      payload.forgotPassword({ collection: 'users', data: { email } }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('keeps no token, key or secret readable, by where, sort or select', async () => {
    const { token } = await staffOf('owner')
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration']) {
      for (const query of [
        { [`where[${field}][like]`]: 'a' },
        { sort: field },
        { [`where[or][0][${field}][exists]`]: 'true' },
      ]) {
        const { status } = await call({ path: '/users', token, query })
        expect([field, query, status]).toEqual([field, query, 400])
      }
      const { body } = await call({
        path: '/users',
        token,
        query: { [`select[${field}]`]: 'true' },
      })
      expect(JSON.stringify(body)).not.toContain(`"${field}"`)
    }
    for (const path of [
      '/profiles?where[sealedBirth][like]=a',
      '/form-submissions?where[sealedAnswers][exists]=true',
      '/orders?where[user.hash][like]=p',
      '/orders?sort=user.salt',
      '/form-submissions?where[claimDigest][exists]=true',
      '/notifications?where[sealedData][like]=a',
    ])
      expect([path, (await call({ path, token })).status]).toEqual([path, 400])
  })
})
