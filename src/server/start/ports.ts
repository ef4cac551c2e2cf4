import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import net from 'node:net'
import { PlainError } from './plainError'
import { commandOf } from './processes'

/** True when this process could listen there now. */
export function isFree({
  port,
  host = '127.0.0.1',
}: {
  port: number
  host?: string
}): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** A port that the system has to spare on loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/**
 * @throws PlainError that names the port, who holds it as far as the system tells, and the way out.
 */
export async function demandPort(options: {
  port: number
  variable: 'PORT' | 'SANDBOX_PORT'
  host?: string
}): Promise<void> {
  const { port, variable, host } = options
  if (port > 65535) throw new PlainError(`${variable}=${port} is no port: they end at 65535.`)
  if (await isFree({ port, host })) return
  const holder = holderOf(port)
  const by = holder ? ` by ${holder.command} (process ${holder.pid})` : ' by another program'
  throw new PlainError(
    `Port ${port} is taken${by}. End it, or start on another one: ${variable}=${await nextFree(port)} npm start`,
  )
}

/** The process that listens on a port, where the system lets us see it. */
export function holderOf(port: number): { pid: number; command: string } | undefined {
  const pid = process.platform === 'linux' ? holderByProc(port) : holderByLsof(port)
  if (!pid) return undefined
  const command = commandOf(pid) ?? 'an unknown program'
  return { pid, command: command.length > 80 ? `${command.slice(0, 77)}…` : command }
}

async function nextFree(port: number): Promise<number> {
  for (let candidate = port + 100; candidate < Math.min(port + 2000, 65534); candidate += 100) {
    if ((await isFree({ port: candidate })) && (await isFree({ port: candidate + 1 })))
      return candidate
  }
  return freePort()
}

function holderByProc(port: number): number | undefined {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeningInodes(file, port))
  if (inodes.length === 0) return undefined
  const wanted = new Set(inodes.map((inode) => `socket:[${inode}]`))
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const pid = pids.find((name) => openFiles(name).some((link) => wanted.has(link)))
  return pid ? Number(pid) : undefined
}

function listeningInodes(file: string, port: number): string[] {
  const LISTEN = '0A'
  const lines = read(() => readFileSync(file, 'utf8').split('\n').slice(1), [])
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(
      (columns) => columns[3] === LISTEN && parseInt(columns[1]?.split(':')[1] ?? '', 16) === port,
    )
    .flatMap((columns) => columns[9] ?? [])
}

function openFiles(pid: string): string[] {
  const folder = `/proc/${pid}/fd`
  return read(() => readdirSync(folder), []).map((fd) =>
    read(() => readlinkSync(`${folder}/${fd}`), ''),
  )
}

function holderByLsof(port: number): number | undefined {
  const told = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
    encoding: 'utf8',
  })
  return Number(told.stdout?.split('\n')[0]) || undefined
}

function read<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
