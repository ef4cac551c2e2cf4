import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './plainError'
import type { PostgresBinaries } from './postgresBinaries'
import { lendFile, reachableBin, type PostgresHome } from './postgresHome'
import { isAlive } from './processes'

export const SUPERUSER = 'sahil'

// A locale that knows letters beyond ASCII (search folds case by it); plain C where none exists.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/**
 * Creates the cluster when there is none, in a folder that is renamed when complete, so that a
 * kill in the middle leaves nothing half-made. Existing data is never touched.
 * @returns the password of the cluster's one user
 * @throws PlainError with initdb's own words.
 */
export function ensureCluster(home: PostgresHome, binaries: PostgresBinaries): string {
  const passwordFile = path.join(home.folder, 'password')
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return readPassword(passwordFile, home)
  removeHalfMade(home)
  const password = randomBytes(24).toString('base64url')
  const half = `${home.data}.half-${process.pid}`
  const halfPassword = `${passwordFile}.half-${process.pid}`
  writeFileSync(halfPassword, password, { mode: 0o600 })
  lendFile(halfPassword, home)
  initialise({ bin: reachableBin(binaries, home), half, halfPassword, home })
  if (existsSync(home.data)) return readPassword(passwordFile, home)
  renameSync(halfPassword, passwordFile)
  renameSync(half, home.data)
  return password
}

/** The servers that can open the existing data (its major), or all for a new cluster. */
export function fittingBinaries(home: PostgresHome, found: PostgresBinaries[]): PostgresBinaries {
  const file = path.join(home.data, 'PG_VERSION')
  const major = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  const fitting = found.find((binaries) => major === undefined || binaries.major === major)
  if (fitting) return fitting
  if (major === undefined) {
    throw new PlainError(
      'No PostgreSQL (14 or newer) was found and the embedded one is not there for this kind of ' +
        'machine. Install PostgreSQL, or set DATABASE_URL to a server.',
    )
  }
  throw new PlainError(
    `The data in ${home.data} was made by PostgreSQL ${major}, which is not installed any more. ` +
      `Install PostgreSQL ${major}, or set DATABASE_URL; nothing was changed.`,
  )
}

function initialise(options: {
  bin: string
  half: string
  halfPassword: string
  home: PostgresHome
}): void {
  let said = ''
  for (const locale of LOCALES) {
    const args = ['-D', options.half, '-U', SUPERUSER, '-A', 'scram-sha-256', '-E', 'UTF8']
    const result = spawnSync(
      path.join(options.bin, 'initdb'),
      [
        ...args,
        `--pwfile=${options.halfPassword}`,
        `--locale=${locale}`,
        '--no-sync',
        '--no-instructions',
      ],
      {
        encoding: 'utf8',
        cwd: options.home.folder,
        ...options.home.owner,
        env: { ...process.env, LC_ALL: '' },
      },
    )
    if (result.status === 0) return
    said = result.error?.message ?? `${result.stdout}${result.stderr}`
    if (!/invalid locale/i.test(said)) break
  }
  throw new PlainError(`PostgreSQL could not create its data folder:\n${said.trim()}`)
}

function readPassword(file: string, home: PostgresHome): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  throw new PlainError(
    `${home.data} holds a database, but its password file ${file} is missing. Put it back, or set DATABASE_URL.`,
  )
}

/** What an initdb left that was killed before its rename: never in use, so nobody's data. */
function removeHalfMade({ folder }: PostgresHome): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.half-(\d+)$/.exec(name)?.[1] ?? process.pid)
    if (pid !== process.pid && !isAlive(pid)) {
      rmSync(path.join(folder, name), { recursive: true, force: true })
    }
  }
}
