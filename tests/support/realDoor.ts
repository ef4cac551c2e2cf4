import { existsSync } from 'node:fs'
import { Agent, createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { refreshEnv } from '@/kit/env'
import { createFrontDoor } from '@/server/api/httpServer'
import { atFileEnd } from './cleanup'
import { testPayload } from './payload'
import { bundleServers } from './product/bundle'

export type Passed = { line: string; headers: IncomingHttpHeaders; body: string }

/**
 * The front door of this process on a port, and behind it a server that stands for the admin's process
 * and notes whatever reaches it.
 */
export const openRealDoor = async () => {
  if (!existsSync('dist/site/site.js')) await bundleServers()
  const passed: Passed[] = []
  const admin = await listen(
    createServer((incoming, outgoing) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const line = `${incoming.method} ${incoming.url}`
        passed.push({ line, headers: incoming.headers, body: Buffer.concat(chunks).toString() })
        outgoing.setHeader('Content-Type', 'text/html')
        outgoing.end('the page of the admin')
      })
    }),
  )
  process.env.ADMIN_PORT = String(portOf(admin))
  refreshEnv()
  const door = await listen(createFrontDoor(await testPayload()))
  const port = portOf(door)
  return { door, port, passed, ask: twinOf(port), say: (bytes: string) => say(port, bytes) }
}

/** Requests of a well-behaved visitor, all on kept connections. */
const twinOf = (port: number) => {
  const agent = new Agent({ keepAlive: true })
  atFileEnd(() => agent.destroy())
  return (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve(`${answer.statusCode} ${Buffer.concat(chunks).toString().slice(0, 40)}`),
        )
      })
      outgoing.on('error', reject)
      outgoing.end()
    })
}

/** Bytes on a connection of their own. @returns all that came back until the door closed it */
const say = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')))
    // A connection that is cut has said all that it will.
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })

/** The status lines of what came back, such as `[200, 404]`. */
export const statusesOf = (heard: string): number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z]/g)].map(([, status]) => Number(status))

const listen = async (server: Server): Promise<Server> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atFileEnd(() => {
    server.closeAllConnections()
    server.close()
  })
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
