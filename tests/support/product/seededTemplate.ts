import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import type { StartFile } from '@/server/start/startFile'
import { databaseUrl, minutesNow, withAdmin, type TestDatabase } from '../database'
import { ensureTemplate } from '../databaseTemplate'
import { spawnEnv } from '../testEnv'

type Logins = StartFile['logins']
type Place = { admin: pg.Client; server: string; name: string }

const PICTURES = 'media/local/media'
const LOCK = 7_283_915

/**
 * A database that starts as the demo practice. It is cloned from one that was migrated and seeded
 * once for each state of the migrations and of the seed.
 */
export const createSeededDatabase = async (
  server: string,
): Promise<TestDatabase & { logins: Logins }> => {
  const migrated = await ensureTemplate(server)
  const template = `${migrated}_${hashOfSeed()}`
  const name = `sahil_t_${minutesNow().toString(36)}_${randomBytes(6).toString('hex')}`
  // Cloned under the lock: nobody may remake the template between its rows and its logins.
  const logins = await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK])
    const place = { admin, server, name: template }
    const known = (await readWhole(place)) ?? (await make({ ...place, migrated }))
    await admin.query(`create database ${name} template ${template}`)
    return known
  })
  const drop = () =>
    withAdmin(server, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`)
    })
  return { name, url: databaseUrl(server, name), drop, logins }
}

/** The template's logins, kept as its comment; nothing when its rows have lost their pictures. */
async function readWhole({ admin, server, name }: Place): Promise<Logins | undefined> {
  const { rows } = await admin.query<{ logins: string | null }>(
    `select shobj_description(oid, 'pg_database') as logins from pg_database where datname = $1`,
    [name],
  )
  const logins = rows[0]?.logins
  if (!logins) return undefined
  const isWhole = await withAdmin(databaseUrl(server, name), async (seeded) => {
    const media = await seeded.query<{ filename: string }>('select filename from media')
    return media.rows.every(({ filename }) => existsSync(path.join(PICTURES, filename)))
  })
  return isWhole ? (JSON.parse(logins) as Logins) : undefined
}

async function make({
  admin,
  server,
  name,
  migrated,
}: Place & { migrated: string }): Promise<Logins> {
  const half = name.replace('sahil_tpl', 'sahil_half')
  const file = `var/test/logins-${process.pid}.json`
  await admin.query(`drop database if exists ${half} with (force)`)
  await admin.query(`create database ${half} template ${migrated}`)
  const given = { DATABASE_URL: databaseUrl(server, half), NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, ['dist/seed.js', file], { env: spawnEnv(given) })
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  await admin.query(`comment on database ${half} is ${admin.escapeLiteral(text)}`)
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`alter database ${half} rename to ${name}`)
  return JSON.parse(text) as Logins
}

/** The bundle holds everything that decides what is seeded. */
const hashOfSeed = (): string =>
  createHash('sha256').update(readFileSync('dist/bundles/seed.js')).digest('hex').slice(0, 8)
