import path from 'node:path'
import type { TestProject } from 'vitest/node'

type Server = { url: string; stop: () => Promise<void> }

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL where tests may create databases of their own. */
    databaseServer: string
  }
}

/** Nothing in these databases outlives the run, so that no disk is waited for. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

const shared = globalThis as { __sahilTestServer?: { server: Promise<Server>; users: number } }

/** Finds or starts one PostgreSQL for all suites of the run. @returns how to stop it */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const entry = (shared.__sahilTestServer ??= { server: findServer(), users: 0 })
  entry.users += 1
  project.provide('databaseServer', (await entry.server).url)
  return async () => {
    entry.users -= 1
    if (entry.users > 0) return
    delete shared.__sahilTestServer
    await (await entry.server).stop()
  }
}

async function findServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  const { ensurePostgres } = await import('@/server/start/postgres')
  return ensurePostgres({
    dataDir: path.join(process.cwd(), 'var', 'test-postgres'),
    log: (line) => process.stdout.write(` ${line}\n`),
    settings: FAST,
    database: 'sahil_tests',
  })
}
