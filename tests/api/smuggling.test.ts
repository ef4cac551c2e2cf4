import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRealDoor, statusesOf } from '../support/realDoor'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeAll(async () => {
  door = await openRealDoor()
})
beforeEach(() => void door.passed.splice(0))

const HIDDEN = 'GET /api/smuggled HTTP/1.1\r\nHost: inside\r\nX: '
const CHUNKED = `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`
/** Comes after each attack on the same connection, and ends it wherever it is read as a request. */
const LAST = 'GET /api/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

/** How a body is announced, and the body. */
const FRAMINGS: Record<string, [headers: string, body: string]> = {
  'a length': [`Content-Length: ${HIDDEN.length}\r\n`, HIDDEN],
  'a length of a part': [`Content-Length: 4\r\n`, HIDDEN],
  chunks: ['Transfer-Encoding: chunked\r\n', CHUNKED],
  'chunks in capitals': ['TRANSFER-ENCODING: CHUNKED\r\n', CHUNKED],
  'chunks with a trailer': [
    'Transfer-Encoding: chunked\r\nTrailer: Content-Length\r\n',
    CHUNKED.replace(/\r\n$/, 'Content-Length: 400\r\n\r\n'),
  ],
  'chunks with an extension': [
    'Transfer-Encoding: chunked\r\n',
    CHUNKED.replace('\r', ';x="\n"\r'),
  ],
  'no chunk at all': ['Transfer-Encoding: chunked\r\n', '0\r\n\r\n'],
  'a length and chunks': [
    `Content-Length: ${CHUNKED.length}\r\nTransfer-Encoding: chunked\r\n`,
    CHUNKED,
  ],
  'chunks and a length': ['Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', CHUNKED],
  'two lengths': [`Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n`, HIDDEN],
  'a list of lengths': [`Content-Length: 0, ${HIDDEN.length}\r\n`, HIDDEN],
  'a length with a sign': [`Content-Length: +${HIDDEN.length}\r\n`, HIDDEN],
  'a length with a space': [`Content-Length : ${HIDDEN.length}\r\n`, HIDDEN],
  'a length named as a hop': [
    `Connection: content-length\r\nContent-Length: ${HIDDEN.length}\r\n`,
    HIDDEN,
  ],
  'chunks named as a hop': [
    'Connection: keep-alive, transfer-encoding\r\nTransfer-Encoding: chunked\r\n',
    CHUNKED,
  ],
  'chunks with a space': ['Transfer-Encoding : chunked\r\n', CHUNKED],
  'chunks on a folded line': ['Transfer-Encoding:\r\n chunked\r\n', CHUNKED],
  'chunks and more': ['Transfer-Encoding: chunked, identity\r\n', CHUNKED],
  'chunks twice': ['Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', CHUNKED],
  'packed chunks': ['Transfer-Encoding: gzip, chunked\r\n', CHUNKED],
  'odd chunks': ['Transfer-Encoding: xchunked\r\n', CHUNKED],
  identity: ['Transfer-Encoding: identity\r\n', HIDDEN],
  'an expectation': [`Expect: 100-continue\r\nContent-Length: ${HIDDEN.length}\r\n`, HIDDEN],
  'an upgrade': [
    `Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: A\r\nContent-Length: ${HIDDEN.length}\r\n`,
    HIDDEN,
  ],
  'bare line ends': [`X: y\nContent-Length: ${HIDDEN.length}\n\n`, HIDDEN],
}

const PATHS = ['/admin', '/admin/login', '/_next/static/x.js', '/services', '/brand/mark.svg']
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE']

const attacksOf = (path: string, [headers, body]: [string, string]): string[] =>
  METHODS.map(
    (method) => `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n${body}${LAST}`,
  )

/** A page of the admin, of clients and an answer of the API, as if nothing had happened. */
async function expectPeace(): Promise<void> {
  const pages = ['/admin/login', '/services', '/api/health/live'].map((path) => door.ask(path))
  const [admin, services, live] = await Promise.all(pages)
  expect(admin).toBe('200 the page of the admin')
  expect(services).toMatch(/^200 <!doctype html>/i)
  expect(live).toMatch(/^200 \{/)
}

describe.each(Object.entries(FRAMINGS))('a body announced by %s', (_name, framing) => {
  it('is nobody else’s request', async () => {
    for (const path of [...PATHS, '/api/health/live', '/api/services?limit=2']) {
      for (const attack of attacksOf(path, framing)) {
        const statuses = statusesOf(await door.say(attack))
        expect(statuses.length, attack).toBeGreaterThan(0)
        expect(Math.max(...statuses), attack).toBeLessThan(500)
      }
      await expectPeace()
    }
    for (const { line, headers, body } of door.passed) {
      expect(line).toMatch(/^(GET|HEAD) \/(admin(\/login)?|_next\/static\/x\.js)$/)
      expect(body).toBe('')
      expect(headers).not.toHaveProperty('content-length')
      expect(headers).not.toHaveProperty('transfer-encoding')
    }
  })

  it('ends a connection that only reads', async () => {
    const [headers, body] = framing
    for (const path of PATHS) {
      const bytes = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n${body}${LAST}`
      expect(statusesOf(await door.say(bytes)).at(-1), path).toBe(400)
    }
  })
})

it('takes an announced body of nothing for none', async () => {
  const bytes = `GET /admin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n${LAST}`
  expect(statusesOf(await door.say(bytes))).toEqual([200, 200])
})

it('answers requests that come together in their order', async () => {
  const one = 'GET /admin HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const heard = await door.say(`${one}${one.replace('/admin', '/nowhere')}${one}${LAST}`)
  expect(statusesOf(heard)).toEqual([200, 404, 200, 200])
  expect(door.passed.map(({ line }) => line)).toEqual(['GET /admin', 'GET /admin'])
})
