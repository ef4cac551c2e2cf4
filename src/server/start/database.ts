import { Client } from 'pg'
import { PlainError } from './plainError'
import { ensurePostgres } from './postgres'
import { ensureRunningRole } from './postgresRole'
import { isAlive } from './processes'

export type Database = {
  /** As the processes run: a role that owns nothing, where the server is our own. */
  url: string
  /** As migrations run: the owner of the tables. */
  ownerUrl: string
  label: string
  folder: string
  /** Process id of a server of our own; none for a DATABASE_URL. */
  pid: () => number | undefined
  stop: () => Promise<void>
}

type Options = {
  dataDir: string
  log: (line: string) => void
  url?: string
  /** Told when a new server took the place of a dead one. */
  onChange?: () => void
}

const WATCH_MS = 2000

/**
 * The demo's database: the user's DATABASE_URL, else a server of our own that is started again
 * when it dies.
 * @throws PlainError when the DATABASE_URL cannot be used.
 */
export async function openDatabase({ url, ...own }: Options): Promise<Database> {
  if (!url) return ownDatabase(own)
  await demandDatabase(url)
  const { host } = new URL(url)
  return {
    url,
    ownerUrl: url,
    label: 'DATABASE_URL',
    folder: `the database at ${host}`,
    pid: () => undefined,
    stop: async () => undefined,
  }
}

async function ownDatabase({ dataDir, log, onChange }: Options): Promise<Database> {
  let server = await ensurePostgres({ dataDir, log })
  const url = await ensureRunningRole(server)
  let isBusy = false
  const watch = setInterval(() => {
    if (isBusy || isAlive(server.pid)) return
    isBusy = true
    log('PostgreSQL ended; starting it again')
    ensurePostgres({ dataDir, log })
      .then((again) => {
        server = again
        onChange?.()
        log('PostgreSQL is back')
      })
      .catch((error: Error) => log(`PostgreSQL is not back: ${error.message}`))
      .finally(() => (isBusy = false))
  }, WATCH_MS)
  return {
    url,
    ownerUrl: server.url,
    label: server.label,
    folder: server.folder,
    pid: () => server.pid,
    stop: () => {
      clearInterval(watch)
      return server.stop()
    },
  }
}

async function demandDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const reason = (error as Error).message || (error as { code?: string }).code
    throw new PlainError(
      `The database in DATABASE_URL cannot be used: ${reason}. Start it, correct DATABASE_URL, or ` +
        'leave it empty: then `npm start` brings its own PostgreSQL.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
