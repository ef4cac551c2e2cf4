import { randomBytes } from 'node:crypto'
import path from 'node:path'

import { freePort } from '@/server/start/ports'
import { isBareStale } from './isBareStale'
import { run, serve } from './processes'
import type { Running } from './processes'
import { stockOf } from './stock'
import type { Stock } from './works'

export type Side = Running & { url: string; stock: Stock; env: Record<string, string> }

/** The same number of connections to PostgreSQL for both. */
const DATABASE_POOL = '20'
const BARE = path.resolve('tests/bench/bare')
const TSX = path.resolve('node_modules/tsx/dist/cli.mjs')
const NEXT = path.resolve('node_modules/next/dist/bin/next')

/** Migrates, seeds and starts our API as in production, with the request limits out of the way. */
export async function startOurs(databaseUrl: string): Promise<Side> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const env = {
    SAHIL_MODE: 'demo',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    DATABASE_POOL,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATA_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    RATE_LIMIT_SCALE: '1000000',
  }
  await run({ name: 'ours-migrate', args: ['dist/migrate.js'], env })
  await run({ name: 'ours-seed', args: [TSX, 'tests/bench/seedOurs.ts'], env })
  const running = await serve({ name: 'ours', args: ['dist/api.js'], env }, `${url}/api/services`)
  return { ...running, url, env, stock: await stockOf({ url, loginPath: '/api/auth/login' }) }
}

/** Builds when its sources are newer, seeds and starts the bare Payload under `next start`. */
export async function startBare(databaseUrl: string): Promise<Side> {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  if (isBareStale(BARE)) {
    console.log('Building the bare Payload, which takes a minute or less …')
    await run({ name: 'bare-build', args: [NEXT, 'build'], env, folder: BARE, isNice: true })
  }
  const seeding = { ...env, NODE_ENV: 'development', BENCH_PUSH: 'true' }
  await run({ name: 'bare-seed', args: [TSX, 'tests/bench/bare/seed.ts'], env: seeding })
  const args = [NEXT, 'start', '--port', port, '--hostname', '127.0.0.1']
  const running = await serve({ name: 'bare', args, env, folder: BARE }, `${url}/api/services`)
  return { ...running, url, env, stock: await stockOf({ url, loginPath: '/api/users/login' }) }
}
