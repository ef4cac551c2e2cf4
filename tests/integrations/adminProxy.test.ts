import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { refreshEnv } from '@/kit/env'
import { proxyToAdmin } from '@/server/api/proxy'

const used = new WeakSet<Socket>()
const asked: string[] = []
let admin: Server
let door: Server

/** Like the admin's process when it is just closing kept connections: a second request on one finds it gone. */
const closing = createServer((incoming, outgoing) => {
  const { socket, method } = incoming
  asked.push(method!)
  if (used.has(socket)) return void socket.destroy()
  used.add(socket)
  outgoing.end('the page')
})

const listen = (server: Server): Promise<Server> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))

const portOf = (server: Server): number => (server.address() as AddressInfo).port

beforeAll(async () => {
  admin = await listen(closing)
  process.env.ADMIN_PORT = String(portOf(admin))
  refreshEnv()
  door = await listen(
    createServer((incoming, outgoing) => {
      const target = { path: incoming.url!, search: '' }
      const body = incoming.method === 'POST' ? Buffer.from('x') : undefined
      proxyToAdmin({ incoming, outgoing, target, body })
    }),
  )
})
beforeEach(() => void asked.splice(0))
afterAll(() => {
  delete process.env.ADMIN_PORT
  refreshEnv()
  for (const server of [door, admin]) {
    server.closeAllConnections()
    server.close()
  }
})

const ask = (method: string, body?: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${portOf(door)}/admin`, { method, body })

it('asks once more when the admin closes a kept connection in the moment of its use', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const response = await ask('GET')
    expect([response.status, await response.text()]).toEqual([200, 'the page'])
  }
  expect(asked.length).toBeGreaterThan(4)
})

it('sends what changes something on a connection of its own, once', async () => {
  for (let turn = 0; turn < 3; turn += 1) expect((await ask('POST', 'x')).status).toBe(200)
  expect(asked).toEqual(['POST', 'POST', 'POST'])
})

it('says so when the admin is away', async () => {
  process.env.ADMIN_PORT = '1'
  refreshEnv()
  const response = await ask('GET')
  expect([response.status, response.headers.get('retry-after')]).toEqual([502, '3'])
})
