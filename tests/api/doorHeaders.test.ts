import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRealDoor, statusesOf } from '../support/realDoor'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeAll(async () => {
  door = await openRealDoor()
})
beforeEach(() => void door.passed.splice(0))

const END = 'Connection: close\r\n\r\n'

const ODD = [
  '',
  ' ',
  '\xff\xfe',
  '%00',
  '%zz',
  'x'.repeat(6000),
  '"',
  '\t',
  '-1',
  '0',
  '=;=;,',
  '{}',
]
const NAMES = [
  'Accept',
  'Accept-Charset',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Cookie',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'If-Range',
  'If-Unmodified-Since',
  'Idempotency-Key',
  'Origin',
  'Range',
  'Referer',
  'Sec-Fetch-Site',
  'User-Agent',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Payload-HTTP-Method-Override',
]
const MEANT: Record<string, string[]> = {
  Range: ['bytes=0-', 'bytes=-0', 'bytes=5-2', 'bytes=0-1,3-4,7-9', 'bytes=99999999999999999999-'],
  Cookie: [
    'payload-token=x',
    'payload-token=',
    'sahil-locale=%',
    '__proto__=x; constructor=y',
    '=',
  ],
  Authorization: ['JWT', 'JWT ', 'JWT a.b.c', 'Bearer é', 'Basic !!', 'users API-Key x'],
  'Accept-Language': ['hi;q=x', '*', 'zz-ZZ'.repeat(300), ',,,;;'],
  'If-Modified-Since': ['yesterday', 'Thu, 99 Foo 0000 99:99:99 GMT'],
}

describe('headers', () => {
  it.each(NAMES)('of any words do no harm: %s', async (name) => {
    for (const value of [...ODD, ...(MEANT[name] ?? [])])
      for (const path of [
        '/services',
        '/admin',
        '/api/services?limit=3',
        '/api/users/me',
        '/orders',
      ]) {
        const bytes = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${name}: ${value}\r\n${name}: ${value}\r\n${END}`
        const [status] = statusesOf(await door.say(bytes))
        expect(status, `${path} ${name}: ${value}`).toBeLessThan(500)
      }
  })

  it.each([
    '[x',
    'a b',
    'a/b',
    'a@b',
    'ü',
    '\xff',
    'localhost:99999999',
    ':80',
    '',
    'a\tb',
    '[::1',
  ])('name no host of this kind: %s', async (host) => {
    for (const path of ['/services', '/admin', '/api/services'])
      expect(statusesOf(await door.say(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${END}`))).toEqual(
        [400],
      )
    expect(door.passed).toEqual([])
  })

  it.each([
    'localhost',
    'localhost:3000',
    '127.0.0.1',
    '[::1]:80',
    'Practice.example.in',
    'my_host',
  ])('name a host: %s', async (host) => {
    expect(statusesOf(await door.say(`GET /admin HTTP/1.1\r\nHost: ${host}\r\n${END}`))).toEqual([
      200,
    ])
    expect(door.passed[0]!.headers).toMatchObject({ host, 'x-forwarded-host': host })
  })

  it('name one host only', async () => {
    const bytes = `GET /admin HTTP/1.1\r\nHost: localhost\r\nHost: inside\r\n${END}`
    expect(statusesOf(await door.say(bytes))).toEqual([400])
  })
})
