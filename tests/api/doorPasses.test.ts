import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { staffOf } from '../support/actors'
import { openRealDoor, statusesOf } from '../support/realDoor'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeAll(async () => {
  door = await openRealDoor()
})
beforeEach(() => void door.passed.splice(0))

const END = 'Connection: close\r\n\r\n'

const statusOf = async (first: string, more = ''): Promise<number> =>
  statusesOf(await door.say(`${first}\r\nHost: localhost\r\n${more}${END}`)).at(-1)!

const TOLD = [
  'Keep-Alive: timeout=5',
  'Proxy-Authorization: Basic eA==',
  'Proxy-Connection: keep-alive',
  'TE: trailers',
  'Trailer: X',
  'Upgrade: websocket',
  'Expect: 100-continue',
  'X-Forwarded-For: 10.0.0.1',
  'X-Forwarded-Host: inside',
  'X-Forwarded-Proto: gopher',
  'X-Forwarded-Port: 1',
  'Forwarded: for=10.0.0.1;host=inside',
  'X-Real-IP: 10.0.0.1',
  'X-Sahil-IP: 10.0.0.1',
  'X-Request-Id: mine',
  'X-Original-URL: /api',
  'X-Rewrite-URL: /api',
  'X-HTTP-Method-Override: DELETE',
  'X-Middleware-Subrequest: middleware',
  'X-Middleware-Rewrite: /api',
  'X-Middleware-Prefetch: 1',
  'X-Invoke-Path: /api',
  'X-Invoke-Output: /api',
  'X-Invoke-Status: 500',
  'X-Matched-Path: /api',
  'X-Now-Route-Matches: 1=api',
  'X-Nextjs-Data: 1',
  'X-Nextjs-Postponed: 1',
  'X-Prerender-Revalidate: x',
  'Next-Resume: 1',
  'Next-HMR-Refresh: 1',
  'Next-Router-State-Tree: nonsense',
  'Next-Router-State-Tree: nonsense',
  'Next-Router-Prefetch: 9',
  'Next-Url: //inside',
  'Next-Action: nonsense',
  'RSC: 2',
  'Content-Security-Policy: script-src *',
  'Content-Encoding: gzip',
  'Content-Type: text/plain',
]

it('of hops, proxies and of the inside are not passed on, the person’s are', async () => {
  const own = ['Cookie: payload-token=x', 'Accept-Language: hi', 'If-None-Match: "a"']
  const tree = encodeURIComponent(
    JSON.stringify(['', { children: ['admin', {}] }, null, 'refetch']),
  )
  const good = [...TOLD.filter((each) => !/^(RSC|Next-Router-State)/.test(each)), 'RSC: 1']
  expect(await statusOf('GET /admin HTTP/1.1', `${[...TOLD, ...own].join('\r\n')}\r\n`)).toBe(200)
  const head = `${good.join('\r\n')}\r\nNext-Router-State-Tree: ${tree}\r\n`
  expect(await statusOf('GET /admin HTTP/1.1', head)).toBe(200)
  const [first, second] = door.passed.map(({ headers }) => headers)
  expect(Object.keys(first!).sort()).toEqual([
    'accept-language',
    'connection',
    'content-security-policy',
    'content-type',
    'cookie',
    'host',
    'if-none-match',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
  ])
  expect(first).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'localhost',
    'x-forwarded-proto': 'http',
    'accept-language': 'hi',
  })
  expect(first!['content-security-policy']).toMatch(/nonce/)
  expect(second).toMatchObject({ rsc: '1', 'next-router-state-tree': tree })
})

describe('a server function of the admin', () => {
  const action = 'ab'.repeat(21)
  const ask = (headers: string, body = '[{"name":"form-state"}]') =>
    door.say(
      `POST /admin/login HTTP/1.1\r\nHost: localhost:3000\r\nNext-Action: ${action}\r\n` +
        `Content-Type: text/plain;charset=UTF-8\r\nContent-Length: ${body.length}\r\n${headers}${END}${body}`,
    )

  it('is for staff who are signed in', async () => {
    const { token } = await staffOf('editor')
    const own = `Origin: http://localhost:3000\r\nCookie: payload-token=${token}\r\n`
    expect(statusesOf(await ask(own))).toEqual([200])
    expect(door.passed).toMatchObject([
      {
        line: 'POST /admin/login',
        body: '[{"name":"form-state"}]',
        headers: { 'next-action': action },
      },
    ])
  })

  it('is for nobody else', async () => {
    const { token } = await staffOf('editor')
    const cookie = `Cookie: payload-token=${token}\r\n`
    const origin = 'Origin: http://localhost:3000\r\n'
    expect(statusesOf(await ask(origin))).toEqual([401])
    expect(statusesOf(await ask(`${origin}Cookie: payload-token=x\r\n`))).toEqual([401])
    expect(statusesOf(await ask(cookie))).toEqual([403])
    expect(statusesOf(await ask(`${cookie}Origin: null\r\n`))).toEqual([403])
    expect(statusesOf(await ask(`${cookie}Origin: http://evil.example\r\n`))).toEqual([403])
    expect(statusesOf(await ask(`${cookie}${origin}`, 'x'.repeat(1_100_000)))).toEqual([413])
    expect(door.passed).toEqual([])
  })
})
