import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct } from '../support/product'
import { must } from './shop/bare'
import { openShop, type Shop } from './shop/openShop'
import { announce, rawRequest } from './shop/rawRequest'

let shop: Shop
let editor: string

beforeAll(async () => {
  const product = await startProduct({
    name: 'front-door',
    apis: 2,
    workers: 0,
    env: { RATE_LIMIT_SCALE: '1' },
  })
  shop = await openShop(product)
  const json = product.logins.editor
  const login = must(await shop.api({ method: 'POST', path: '/admins/login', json }), 200)
  editor = login.body.token as string
})
afterAll(async () => {
  await shop?.close()
  await shop?.product.stop()
})

const at = (path: string, api = 0) => `${shop.product.apiUrls[api]}${path}`

describe('every answer', () => {
  test.each(['/services', '/orders/user/me', '/nothing-here', '/health/live', '/docs'])(
    'carries the security headers: %s',
    async (path) => {
      const { headers } = await rawRequest(at(path))
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
    },
  )

  test.each([
    ['/nowhere', 'en', 'See the services'],
    ['/wp-login.php?locale=hi', 'hi', 'सेवाएँ देखें'],
  ])('is a page of ours where there is nothing: %s', async (path, language, link) => {
    const response = await fetch(`${shop.product.url}${path}`)
    expect(response.status).toBe(404)
    const page = await response.text()
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(link)
  })

  test('leads visitors to the services', async () => {
    const response = await fetch(`${shop.product.url}/`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/services'])
  })

  test.each([
    ['/terms', 'refunds', 'राशि की वापसी'],
    ['/privacy', 'withdraw', 'सहमति'],
  ])('tells what a client agrees to, in both languages: %s', async (path, en, hi) => {
    const read = async (locale: string) =>
      (await fetch(`${shop.product.url}${path}?locale=${locale}`)).text()
    expect(await read('en')).toContain(en)
    expect(await read('hi')).toContain(hi)
    for (const from of ['/register', '/services'])
      expect(await (await fetch(`${shop.product.url}${from}`)).text()).toContain(`href="${path}"`)
  })

  test('is not there for a text that is empty, nor a link to it', async () => {
    const json = shop.product.logins.owner
    const login = must(await shop.api({ method: 'POST', path: '/admins/login', json }), 200)
    const token = login.body.token as string
    for (const locale of ['en', 'hi']) {
      const path = `/globals/settings?locale=${locale}`
      const call = { method: 'POST', path, token, json: { legal: { terms: '' } } }
      must(await shop.api(call), 200)
    }
    await shop.until('the text is gone', async () => {
      const response = await fetch(`${shop.product.url}/terms`)
      return response.status === 404 && !(await response.text()).includes('href="/terms"')
    })
  })

  test('also while the admin is away', async () => {
    const { status, headers } = await rawRequest(`${shop.product.url}/admin`)
    expect(status).toBe(502)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'retry-after': '3' })
  })
})

describe('a body that is too large', () => {
  test.each(['/reports/upload', '/client-files', '/orders/create'])(
    'is refused before it is sent: %s',
    async (path) => {
      const type = path.endsWith('create') ? 'application/json' : 'multipart/form-data; boundary=x'
      const headers = { 'content-type': type, authorization: `JWT ${shop.client.token}` }
      expect(await announce(at(path), 60_000_000, headers)).toBe(413)
    },
  )
})

describe('the address of a caller', () => {
  test('is not what a header says while no proxy is trusted', async () => {
    const body = JSON.stringify({ email: 'nobody@example.com' })
    const statuses: number[] = []
    for (let call = 0; call < 14; call += 1) {
      const headers = {
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${call}`,
        'x-real-ip': `203.0.113.${call}`,
        'x-sahil-ip': `203.0.113.${call}`,
      }
      const url = at('/auth/forgot-password', call % 2)
      statuses.push((await rawRequest(url, { method: 'POST', headers, body })).status)
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  })
})

describe('the catalogue', () => {
  const read = (api: number, headers: Record<string, string> = {}) =>
    rawRequest(at('/services?limit=100', api), { headers })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is packed as %s, first and from memory', async (encoding, unpack) => {
    const plain = JSON.parse((await read(0)).body.toString()) as unknown
    // A query of its own is read from the database first and from memory then.
    const fresh = at(`/services?limit=${encoding === 'br' ? 99 : 98}`)
    for (const url of [fresh, fresh]) {
      const { headers, body } = await rawRequest(url, { headers: { 'accept-encoding': encoding } })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toMatch(/accept-language/i)
      expect(headers.vary).toMatch(/accept-encoding/i)
      expect(JSON.parse(unpack(body).toString())).toMatchObject({
        docs: (plain as { docs: unknown[] }).docs,
      })
    }
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await read(0)
    const again = await read(0, { 'if-none-match': headers.etag! })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(
      (await read(0, { 'if-none-match': headers.etag!, 'accept-language': 'hi' })).status,
    ).toBe(200)
  })

  test('shows a change at once, through the other process too', async () => {
    const title = `Aura Cleansing, changed ${Date.now()}`
    const texts = async () => [(await read(0)).body.toString(), (await read(1)).body.toString()]
    await texts()
    const [service] = await shop.sql<{ id: string }>('select id from services where slug = $1', [
      shop.service,
    ])
    const json = { title, _status: 'published' }
    const call = { method: 'PATCH', path: `/services/${service!.id}`, token: editor, json }
    must(await shop.api(call), 200)
    expect((await read(0)).body.toString()).toContain(title)
    await shop.until('the other process heard of it', async () => {
      return (await texts()).every((text) => text.includes(title))
    })
  })
})
