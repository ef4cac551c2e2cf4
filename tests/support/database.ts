import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { ensureTemplate } from './databaseTemplate'

export type TestDatabase = { name: string; url: string; drop: () => Promise<void> }

/**
 * A database of its own, whole and migrated, or empty for tests of the migration itself.
 * @param from what it starts as
 */
export const createDatabase = async (
  from: 'template' | 'empty' = 'template',
): Promise<TestDatabase> => {
  const server = inject('databaseServer')
  const template = from === 'template' ? await ensureTemplate(server) : 'template0'
  const name = `sahil_t_${minutesNow().toString(36)}_${randomBytes(6).toString('hex')}`
  await withAdmin(server, (admin) => admin.query(`create database ${name} template ${template}`))
  return {
    name,
    url: databaseUrl(server, name),
    drop: () =>
      withAdmin(
        server,
        async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)),
      ),
  }
}

/** The same server, another database. */
export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** One connection to the server's own database, closed afterwards. */
export const withAdmin = async <T>(
  server: string,
  work: (admin: pg.Client) => Promise<T>,
): Promise<T> => {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** Minutes since 1970, written into a database's name so that a later run knows its age. */
export const minutesNow = (): number => Math.floor(Date.now() / 60_000)
