import config from '@payload-config'
import { getPayload } from 'payload'
import pg from 'pg'
import { env } from '@/kit/env'
import { migrations } from '@/migrations'

const LOCK = 727_274_001

/** Brings the database up to date: one step, under a lock, so that two started at once do it once. */
const lock = new pg.Client({ connectionString: env().DATABASE_URL })
await lock.connect()
await lock.query('select pg_advisory_lock($1)', [LOCK])
try {
  const payload = await getPayload({ config, cron: false, disableOnInit: true })
  await payload.db.migrate({ migrations: migrations as never })
  await payload.destroy()
} finally {
  await lock.end()
}
process.exit(0)
