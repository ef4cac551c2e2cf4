import { beforeAll, describe, expect, it } from 'vitest'
import { FAILURES } from '@/rules/system/failures'
import { aClient } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { post } from '../support/intake'
import { testPayload } from '../support/payload'

beforeAll(async () => {
  await testPayload()
})

const isShaped = ({ body, headers }: Answer): boolean =>
  body.requestId === headers.get('x-request-id') &&
  body.errors.every(
    ({ code, message }: { code: string; message: string }) =>
      Object.hasOwn(FAILURES, code) && message.length > 0,
  )

describe('errors', () => {
  it('have one shape, where there is no route too', async () => {
    for (const path of [
      '/nothing',
      '/nothing/at/all',
      '/',
      '/orders/a/b/c',
      '/users/x/y',
      '/globals/nothing',
      '/payload-jobs/run',
      '/orders/%2e%2e/%2e%2e',
    ]) {
      const answer = await call({ path })
      expect([path, answer.status >= 400 && answer.status < 500, isShaped(answer)]).toEqual([
        path,
        true,
        true,
      ])
      expect(answer.headers.get('content-type')).toContain('application/json')
    }
    expect(codeOf(await call({ method: 'DELETE', path: '/auth/login' }))).toBe('NOT_FOUND')
  })

  it('speak Hindi by locale or header', async () => {
    const { message } = (await post('/auth/login?locale=hi', { email: 'a@b.in', password: 'x' }))
      .body.errors[0]
    expect(message).toBe(FAILURES.INVALID_CREDENTIALS[2])
    const native = await call({ path: '/journals', headers: { 'accept-language': 'hi' } })
    expect(native.body.errors[0]).toEqual({
      code: 'NOT_SIGNED_IN',
      message: FAILURES.NOT_SIGNED_IN[2],
    })
    const missing = await call({ path: '/nothing?locale=hi' })
    expect(missing.body.errors[0].message).toBe(FAILURES.NOT_FOUND[2])
  })

  it('call a name that nobody gives a field unknown, wherever it stands', async () => {
    for (const [text, field] of [
      ['{"__proto__":{"isAdmin":true}}', '__proto__'],
      ['{"consents":{"__proto__":1}}', 'consents.__proto__'],
    ]) {
      const headers = { 'content-type': 'application/json' }
      const answer = await call({ method: 'POST', path: '/auth/register', body: text, headers })
      expect(answer.body.errors).toEqual([
        expect.objectContaining({
          code: 'UNKNOWN_FIELD',
          message: FAILURES.UNKNOWN_FIELD[1],
          field,
        }),
      ])
    }
  })

  it('name the field', async () => {
    const { errors } = (
      await post('/auth/register', { name: 1, extra: true, consents: { odd: true } })
    ).body
    expect(errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['name', 'email', 'extra', 'consents.odd']),
    )
  })

  it('come before ten megabytes are parsed', async () => {
    const body = `{"name":"${'x'.repeat(10_000_000)}"}`
    for (const path of [
      '/auth/register',
      '/services',
      '/graphql',
      '/payments/webhook',
      '/nothing',
    ]) {
      const answer = await call({
        method: 'POST',
        path,
        body,
        headers: { 'content-type': 'application/json' },
      })
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 413, 'BODY_TOO_LARGE'])
    }
    expect((await call({ path: `/services?q=${'x'.repeat(9000)}` })).status).toBe(400)
  })

  it('are the client’s own: private and never stored', async () => {
    const { token } = await aClient()
    for (const path of ['/user/profile', '/orders/nothing', '/users/me', '/users'])
      expect((await call({ path, token })).headers.get('cache-control')).toBe('private, no-store')
  })

  it('keep the origin of others out', async () => {
    const answer = await call({ path: '/services', headers: { origin: 'https://evil.example' } })
    expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example')
    const asked = await call({
      method: 'OPTIONS',
      path: '/orders/create',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'http://localhost:3000',
    ])
  })
})

describe('the document', () => {
  it('tells every route, and its page shows it in both languages', async () => {
    const { body } = await call({ path: '/openapi.json' })
    expect(body.openapi).toBe('3.1.0')
    const payload = await testPayload()
    expect(Object.keys(body.paths).length).toBeGreaterThan(
      (payload.config.custom.routes as unknown[]).length,
    )
    const ids = Object.values(
      body.paths as Record<string, Record<string, { operationId: string }>>,
    ).flatMap((each) => Object.values(each).map(({ operationId }) => operationId))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    for (const locale of ['en', 'hi']) {
      const page = await call({ path: `/docs?locale=${locale}` })
      expect(page.headers.get('content-type')).toContain('text/html')
      expect(page.body).toContain(`lang="${locale}"`)
      expect(page.body).not.toContain('<script')
    }
    expect((await call({ path: '/health/live' })).body).toEqual({ status: 'ok' })
    expect((await call({ path: '/health/ready' })).status).toBe(200)
  })
})
