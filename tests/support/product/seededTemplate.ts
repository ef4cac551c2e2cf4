import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import type { StartFile } from '@/server/start/startFile'
import { databaseUrl, minutesNow, withAdmin, type TestDatabase } from '../database'
import { ensureTemplate } from '../databaseTemplate'
import { spawnEnv } from '../testEnv'

const FOLDER = 'var/test/seeded'
const PICTURES = 'media/local/media'
const LOCK = 7_283_915

/**
 * A database that starts as the demo practice. It is cloned from one that was migrated and seeded
 * once for each state of the migrations and of the seed.
 */
export const createSeededDatabase = async (
  server: string,
): Promise<TestDatabase & { logins: StartFile['logins'] }> => {
  const template = await ensureSeeded(server)
  const name = `sahil_t_${minutesNow().toString(36)}_${randomBytes(6).toString('hex')}`
  await withAdmin(server, (admin) => admin.query(`create database ${name} template ${template}`))
  const drop = () =>
    withAdmin(server, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`)
    })
  return { name, url: databaseUrl(server, name), drop, logins: readLogins(template) }
}

async function ensureSeeded(server: string): Promise<string> {
  const migrated = await ensureTemplate(server)
  const name = `${migrated}_${hashOfSeed()}`
  return withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    if (await isWhole({ admin, server, name })) return name
    await make({ admin, server, migrated, name })
    return name
  })
}

/** The rows are of use only with their logins and pictures, which are files. */
async function isWhole({
  admin,
  server,
  name,
}: {
  admin: pg.Client
  server: string
  name: string
}): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount || !existsSync(fileOf(name))) return false
  return withAdmin(databaseUrl(server, name), async (seeded) => {
    const { rows } = await seeded.query<{ filename: string }>('select filename from media limit 50')
    return rows.every(({ filename }) => existsSync(path.join(PICTURES, filename)))
  })
}

async function make({
  admin,
  server,
  migrated,
  name,
}: {
  admin: pg.Client
  server: string
  migrated: string
  name: string
}): Promise<void> {
  const half = name.replace('sahil_tpl', 'sahil_half')
  await admin.query(`drop database if exists ${half} with (force)`)
  await admin.query(`create database ${half} template ${migrated}`)
  const given = { DATABASE_URL: databaseUrl(server, half), NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, ['dist/seed.js', fileOf(name)], {
    env: spawnEnv(given),
  })
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`alter database ${half} rename to ${name}`)
}

const fileOf = (name: string): string => path.join(FOLDER, `${name}.json`)

const readLogins = (name: string): StartFile['logins'] =>
  JSON.parse(readFileSync(fileOf(name), 'utf8')) as StartFile['logins']

/** The bundle holds everything that decides what is seeded. */
const hashOfSeed = (): string =>
  createHash('sha256').update(readFileSync('dist/bundles/seed.js')).digest('hex').slice(0, 8)
