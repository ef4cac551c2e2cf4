import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { databaseUrl, minutesNow, withAdmin } from './database'
import { SOURCE_ARGS } from './spawnSource'
import { spawnEnv } from './testEnv'

const MIGRATIONS = path.join(process.cwd(), 'src', 'migrations')
const LOCK = 7_283_914
const STALE_MINUTES = 6 * 60
const KEPT_TEMPLATES = 4

let ready: Promise<string> | undefined

/**
 * The database that all others are cloned from: migrated once for each state of src/migrations and
 * kept for later runs. Whoever comes first makes it, the others wait.
 * @returns its name
 */
export const ensureTemplate = (server: string): Promise<string> => (ready ??= findOrMake(server))

async function findOrMake(server: string): Promise<string> {
  const name = `sahil_tpl_${hashOfMigrations()}`
  return withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    await removeOld(admin)
    await make({ admin, server, name })
    return name
  })
}

async function make({
  admin,
  server,
  name,
}: {
  admin: pg.Client
  server: string
  name: string
}): Promise<void> {
  const half = `${name}_half`
  await admin.query(`drop database if exists ${half} with (force)`)
  await admin.query(`create database ${half} template template0`)
  const script = path.join(process.cwd(), 'src', 'server', 'migrate.ts')
  try {
    await promisify(execFile)(process.execPath, [...SOURCE_ARGS, script], {
      env: spawnEnv({ DATABASE_URL: databaseUrl(server, half), NODE_ENV: 'production' }),
    })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`The migrations do not run on an empty database:\n${stdout}${stderr}`, {
      cause: error,
    })
  }
  await admin.query(`alter database ${half} rename to ${name}`)
}

/** What killed runs left: clones by the age in their name, templates beyond the latest few. */
async function removeOld(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database d where datname ~ '^sahil_(t|tpl)_'
     and not exists (select 1 from pg_stat_activity a where a.datid = d.oid) order by d.oid desc`,
  )
  const names = rows.map((row) => row.datname)
  const templates = names.filter((name) => name.startsWith('sahil_tpl_')).slice(KEPT_TEMPLATES)
  const clones = names.filter(
    (name) => minutesNow() - Number.parseInt(name.split('_')[2] ?? '', 36) > STALE_MINUTES,
  )
  for (const name of [...templates, ...clones.filter((each) => each.startsWith('sahil_t_'))]) {
    await admin.query(`drop database if exists ${name}`).catch(() => undefined)
  }
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(MIGRATIONS).sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(path.join(MIGRATIONS, file)))
  }
  return hash.digest('hex').slice(0, 12)
}
