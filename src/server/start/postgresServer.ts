import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { tailOf } from './logFile'
import { PlainError } from './plainError'
import { freePort, isFree } from './ports'
import type { PostgresBinaries } from './postgresBinaries'
import { SUPERUSER } from './postgresCluster'
import { reachableBin, type PostgresHome } from './postgresHome'
import { commandOf, isAlive, pause } from './processes'

export type PostgresServer = { pid: number; port: number }

const START_MS = 60_000

/** Enough for every process of a demo or a test run; small machines keep their memory. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  max_parallel_workers_per_gather: '0',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/**
 * The server that already runs on this data, waiting for one that still starts or stops. A
 * postmaster.pid whose process is gone, or is something else by now, is taken away.
 */
export async function findLiveServer(options: {
  home: PostgresHome
  password: string
}): Promise<PostgresServer | undefined> {
  const end = Date.now() + START_MS
  const pidFile = path.join(options.home.data, 'postmaster.pid')
  while (Date.now() < end) {
    const [pid, , , port] = existsSync(pidFile)
      ? readFileSync(pidFile, 'utf8').split('\n').map(Number)
      : []
    if (!pid) return undefined
    if (!isAlive(pid) || !/postgres|postmaster/.test(commandOf(pid) ?? '')) {
      rmSync(pidFile, { force: true })
      return undefined
    }
    if (port && (await serves({ ...options, port }))) return { pid, port }
    await pause(100)
  }
  throw new PlainError(
    `A PostgreSQL holds ${options.home.data} but does not answer. See ${path.join(options.home.folder, 'server.log')}.`,
  )
}

/** Starts a server that outlives a killed parent, and waits until it answers. */
export async function startServer(options: {
  home: PostgresHome
  binaries: PostgresBinaries
  password: string
  settings: Record<string, string>
}): Promise<PostgresServer> {
  const { home, binaries, password } = options
  const port = await keptPort(home)
  const child = launch({ ...options, bin: reachableBin(binaries, home), port })
  const end = Date.now() + START_MS
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    if (await serves({ home, password, port })) {
      child.unref()
      return { pid: child.pid ?? 0, port }
    }
    await pause(50)
  }
  const other = await findLiveServer({ home, password })
  if (other) return other
  const log = path.join(home.folder, 'server.log')
  throw new PlainError(`PostgreSQL did not start. The last lines of ${log}:\n${tailOf(log)}`)
}

function launch(options: {
  home: PostgresHome
  bin: string
  port: number
  settings: Record<string, string>
}): ChildProcess {
  const { home, bin, port } = options
  const log = openSync(path.join(home.folder, 'server.log'), 'a', 0o600)
  const settings = Object.entries({ ...SETTINGS, ...options.settings })
  const child = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      home.data,
      '-p',
      String(port),
      ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { detached: true, stdio: ['ignore', log, log], cwd: home.folder, ...home.owner },
  )
  closeSync(log)
  child.on('error', (error) => console.error(`PostgreSQL: ${error.message}`))
  return child
}

/** True when our password opens a server on this port that serves exactly this data folder. */
async function serves(options: {
  home: PostgresHome
  password: string
  port: number
}): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port: options.port,
    user: SUPERUSER,
    password: options.password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === options.home.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The same port at each start, so that a DATABASE_URL somebody copied stays right. */
async function keptPort({ folder }: PostgresHome): Promise<number> {
  const file = path.join(folder, 'port')
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (kept && (await isFree({ port: kept }))) return kept
  const port = await freePort()
  writeFileSync(file, String(port), { mode: 0o600 })
  return port
}
