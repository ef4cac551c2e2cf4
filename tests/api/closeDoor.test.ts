import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { closeDoor } from '@/server/api/closeDoor'
import { openRealDoor } from '../support/realDoor'

let door: Awaited<ReturnType<typeof openRealDoor>>

beforeEach(async () => {
  door = await openRealDoor()
})

const keeping = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 })

const ask = (agent: Agent, path = '/api/health/live'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: door.port, path, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })

/** A question whose end is still to come. */
const begin = () => {
  const socket = connect(door.port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(heard)))
  const head =
    'POST /api/auth/forgot-password HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
    'Content-Length: 30\r\n\r\n{"email":"nobody'
  return new Promise<{ end: () => Promise<string> }>((resolve) =>
    socket.write(head, () =>
      resolve({
        end: () => {
          socket.write('@example.com"}')
          return closed
        },
      }),
    ),
  )
}

it('lets kept connections end and takes no new ones', async () => {
  const agents = Array.from({ length: 5 }, keeping)
  for (const agent of agents) expect((await ask(agent)).headers.connection).toBe('keep-alive')
  const begun = await begin()
  await new Promise((resolve) => setImmediate(resolve))
  const closed = closeDoor({ server: door.door, graceMs: 9000 })
  await expect(ask(new Agent())).rejects.toThrow('ECONNREFUSED')
  const answers = await Promise.all(agents.map((agent) => ask(agent)))
  for (const { statusCode, headers } of answers)
    expect([statusCode, headers.connection]).toEqual([200, 'close'])
  for (const agent of agents) await expect(ask(agent)).rejects.toThrow('ECONNREFUSED')
  expect(await begun.end()).toMatch(/^HTTP\/1\.1 2/)
  await closed
})

it('closes kept connections on which nobody asks', async () => {
  const idle = keeping()
  await ask(idle)
  await closeDoor({ server: door.door, graceMs: 0 })
  await expect(ask(idle)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
})
