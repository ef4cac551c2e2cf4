import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { findPostgresBinaries, type PostgresBinaries } from './postgresBinaries'
import { ensureCluster, fittingBinaries, SUPERUSER } from './postgresCluster'
import { choosePostgresHome, type PostgresHome } from './postgresHome'
import { findLiveServer, startServer, type PostgresServer } from './postgresServer'
import { commandOf, signal, waitForEnd } from './processes'

export type Postgres = {
  url: string
  pid: number
  port: number
  /** False when a server was found running: one that a killed process left, or that others use. */
  startedByUs: boolean
  /** Where everything lies: `data`, `server.log`, the password. */
  folder: string
  /** For the person who waits, such as "15, system". */
  label: string
  /** Ends the server unless another process uses it. */
  stop: () => Promise<void>
}

type EnsureOptions = {
  dataDir: string
  log?: (line: string) => void
  settings?: Record<string, string>
  database?: string
  source?: PostgresBinaries['source']
}

const STOP_MS = 20_000

/**
 * A PostgreSQL on 127.0.0.1 over the data in `dataDir`, created on first use. A server that a
 * killed process left behind is used again; a stale postmaster.pid is no obstacle; data is never
 * deleted. Not for production: give that a DATABASE_URL.
 * @throws PlainError with a sentence for the person at the terminal.
 */
export async function ensurePostgres(options: EnsureOptions): Promise<Postgres> {
  const { dataDir, log = () => undefined, settings = {}, database = 'sahil' } = options
  const home = choosePostgresHome({ wanted: path.resolve(dataDir) })
  if (home.folder !== path.resolve(dataDir)) log(`the database lives in ${home.folder}`)
  const binaries = fittingBinaries(home, findPostgresBinaries(options.source))
  const password = ensureCluster(home, binaries)
  const leave = enter(home)
  const found = await findLiveServer({ home, password })
  if (found) log(`using the PostgreSQL that is still running (process ${found.pid})`)
  const server = found ?? (await startServer({ home, binaries, password, settings }))
  await createDatabase({ server, password, database })
  return {
    url: urlOf({ port: server.port, password, database }),
    pid: server.pid,
    port: server.port,
    startedByUs: !found,
    folder: home.folder,
    label: `${binaries.major}, ${binaries.source}`,
    stop: async () => {
      if (leave()) await stopServer(server)
    },
  }
}

async function stopServer({ pid }: PostgresServer): Promise<void> {
  signal(pid, 'SIGINT')
  if (await waitForEnd(pid, STOP_MS)) return
  signal(pid, 'SIGQUIT')
  await waitForEnd(pid, STOP_MS)
}

/** Each process that uses the cluster leaves its id there; the last one out ends the server. */
function enter({ folder }: PostgresHome): () => boolean {
  const users = path.join(folder, 'users')
  mkdirSync(users, { recursive: true })
  writeFileSync(path.join(users, String(process.pid)), '')
  return () => {
    rmSync(path.join(users, String(process.pid)), { force: true })
    // An id may have been given to another program since, so only a live Node counts.
    return !readdirSync(users).some((pid) => /node/.test(commandOf(Number(pid)) ?? ''))
  }
}

async function createDatabase(options: {
  server: PostgresServer
  password: string
  database: string
}): Promise<void> {
  const { server, password, database } = options
  const client = new Client(urlOf({ port: server.port, password, database: 'postgres' }))
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

function urlOf(options: { port: number; password: string; database: string }): string {
  return `postgres://${SUPERUSER}:${options.password}@127.0.0.1:${options.port}/${options.database}`
}
