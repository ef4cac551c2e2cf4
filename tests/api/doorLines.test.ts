import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRealDoor, statusesOf } from '../support/realDoor'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeAll(async () => {
  door = await openRealDoor()
})
beforeEach(() => void door.passed.splice(0))

const END = 'Connection: close\r\n\r\n'

const statusOf = async (first: string, more = ''): Promise<number> =>
  statusesOf(await door.say(`${first}\r\nHost: localhost\r\n${more}${END}`)).at(-1)!

describe('the line of a request', () => {
  it.each([
    ['TRACE /', 405],
    ['TRACE /api/services', 405],
    ['CONNECT localhost:443', 405],
    ['CONNECT /api', 405],
    ['OPTIONS *', 204],
    ['GET *', 400],
    ['PROPFIND /admin', 405],
    ['PURGE /services', 405],
    ['M-SEARCH /api/services', 405],
    ['BREW /coffee', 400],
    ['get /services', 400],
    ['POST /services', 405],
    ['DELETE /admin', 405],
    ['PUT /admin/login', 405],
    ['POST /admin/login', 405],
    ['POST /', 405],
  ])('%s is answered %i', async (first, status) => {
    expect(await statusOf(`${first} HTTP/1.1`)).toBe(status)
    expect(door.passed).toEqual([])
  })

  it('is read in every version', async () => {
    expect(statusesOf(await door.say('GET /services HTTP/1.0\r\n\r\n'))).toEqual([200])
    expect(statusesOf(await door.say('GET /admin HTTP/1.0\r\n\r\n'))).toEqual([200])
    expect(statusesOf(await door.say(`GET /services HTTP/1.1\r\n${END}`))).toEqual([400])
    expect(statusesOf(await door.say(`GET /services HTTP/9.9\r\n${END}`))).toEqual([400])
  })
})

describe('the target of a request', () => {
  it.each([
    ['http://localhost/admin/login?a=b', 'GET /admin/login?a=b'],
    ['http://localhost:3000/admin', 'GET /admin'],
    ['HTTPS://localhost/admin', 'GET /admin'],
    ['/admin', 'GET /admin'],
    ['/admin?', 'GET /admin?'],
    ['/admin/collections/orders?where%5Bcode%5D%5Bequals%5D=a%20b', undefined],
    ['/_next/static/chunks/a.js', 'GET /_next/static/chunks/a.js'],
  ])('%s leads to the admin', async (target, passed = `GET ${target}`) => {
    expect(await statusOf(`GET ${target} HTTP/1.1`)).toBe(200)
    expect(door.passed.map((each) => each.line)).toEqual([passed])
  })

  it.each([
    '//',
    '//api/services',
    '//localhost/admin',
    '///admin',
    '/%61pi/services',
    '/API/services',
    '/Admin',
    '/%61dmin',
    '/admin/../api/services',
    '/admin/%2e%2e/api/services',
    '/admin/.%2E/api',
    '/admin/..%2fapi/services',
    '/admin/..%5capi/services',
    '/admin\\..\\api\\services',
    '\\api\\services',
    '/admin//api/services',
    '/admin/./login',
    '/admin/%zz',
    '/admin/%',
    '/admin/%c3%28',
    '/admin/%00',
    '/admin/a%0d%0aX:%20y',
    '/admin/\xff',
    '/admin?a=%zz',
    '/admin?a=%00',
    '/_next/image?url=%2Fapi%2Fservices&w=640&q=75',
    '/_next/../api/services',
    '/_next/static/../../api/services',
    '/_next/static/..%2f..%2fapi%2fservices',
    '/_next/data/x/admin.json',
    '/_next/webpack-hmr',
    '/__nextjs_original-stack-frame',
    '/administrator',
    '/site/nothing.js',
    '/brand/%2e%2e/secret.svg',
    '/%',
    '/%00',
    '/services/%zz',
    '/services/%00',
    '/orders/%ff',
    '/services/;x',
  ])('%s leads nowhere', async (target) => {
    const status = await statusOf(`GET ${target} HTTP/1.1`)
    expect([404, 400, 302]).toContain(status)
    expect(door.passed).toEqual([])
  })

  it.each([
    'http://[x/',
    'http://',
    'http:///admin',
    'http://a b/admin',
    'http://x:99999/admin',
    'http://%zz/admin',
    'ftp://localhost/admin',
    'admin',
    '?admin',
    '@localhost/admin',
    '/admin#x',
    '/services#x',
    '/\x00',
    '/\x7f',
  ])('%s is no line', async (target) => {
    expect(await statusOf(`GET ${target} HTTP/1.1`)).toBe(400)
    expect(door.passed).toEqual([])
  })
})
