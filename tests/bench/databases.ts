import { Client } from 'pg'

import { ensurePostgres } from '@/server/start/postgres'

export type Databases = { ours: string; bare: string; stop: () => Promise<void> }

/** Two empty databases on one server: TEST_DATABASE_URL's, or one of our own in var/bench. */
export async function freshDatabases(): Promise<Databases> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? undefined : await ensurePostgres({ dataDir: 'var/bench/postgres' })
  const base = given ?? server?.url ?? ''
  const [ours, bare] = [withName(base, 'sahil_bench'), withName(base, 'sahil_bench_bare')]
  const client = new Client({ connectionString: withName(base, 'postgres') })
  await client.connect()
  for (const name of ['sahil_bench', 'sahil_bench_bare']) {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  }
  await client.end()
  return { ours, bare, stop: async () => server?.stop() }
}

/** Fresh statistics on both sides, so that no plan depends on when autovacuum came by. */
export async function analyze(urls: string[]): Promise<void> {
  for (const connectionString of urls) {
    const client = new Client({ connectionString })
    await client.connect()
    await client.query('vacuum analyze')
    await client.end()
  }
}

function withName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
