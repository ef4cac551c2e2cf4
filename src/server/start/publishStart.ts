import type { Database } from './database'
import { loopback, type DemoPorts, type Variables } from './demoEnvironment'
import { readLogins, writeStartFile, type StartFile } from './startFile'
import type { Supervisor } from './supervisor'

/**
 * Writes var/start.json and answers its content; `rewrite` brings its process ids up to date.
 */
export function publishStart(options: {
  env: Variables
  database: Database
  supervisor: Supervisor
  ports: DemoPorts
}): { start: StartFile; rewrite: () => void } {
  const { env, database, supervisor, ports } = options
  const url = (env.PUBLIC_URL ?? '').replace(/\/$/, '')
  const content = (): StartFile => ({
    url,
    adminUrl: `${url}/admin`,
    apiUrl: `${url}/api`,
    docsUrl: `${url}/api/docs`,
    sandboxUrl: loopback(ports.sandboxPort),
    databaseUrl: database.url,
    logins: readLogins(),
    pids: { supervisor: process.pid, ...pidOf(database), ...supervisor.pids() },
  })
  const start = content()
  writeStartFile(start)
  return { start, rewrite: () => writeStartFile(content()) }
}

function pidOf(database: Database): Record<string, number> {
  const pid = database.pid()
  return pid ? { postgres: pid } : {}
}
