import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PlainError } from './plainError'
import type { PostgresBinaries } from './postgresBinaries'

/** Where a cluster lives and as whom it runs (`owner` only when we are root). */
export type PostgresHome = { folder: string; data: string; owner?: { uid: number; gid: number } }

/**
 * Chooses the folder for a cluster. PostgreSQL refuses to run as root, so root lends it to the
 * user `postgres` or `nobody`, who must be able to enter that folder.
 * @throws PlainError when the folder belongs to somebody else.
 */
export function choosePostgresHome({ wanted }: { wanted: string }): PostgresHome {
  const folders = [wanted, ...(isRoot() ? fallbacks(wanted) : [])]
  const used = folders.find((folder) => existsSync(path.join(folder, 'data/PG_VERSION')))
  if (!isRoot()) return ownHome(wanted)
  const owner = used ? ownerOf(path.join(used, 'data')) : serviceUser()
  const folder = used ?? folders.find((candidate) => lend(candidate, owner))
  if (!folder)
    throw new PlainError(`No folder can be lent to PostgreSQL. Tried: ${folders.join(', ')}`)
  return { folder, data: path.join(folder, 'data'), owner }
}

/** The binaries where the cluster's user may run them: copied out of a closed folder if needed. */
export function reachableBin(binaries: PostgresBinaries, home: PostgresHome): string {
  if (!home.owner || canEnter(binaries.bin, home.owner)) return binaries.bin
  const copy = path.join(home.folder, `server-${binaries.major}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    cpSync(path.dirname(binaries.bin), half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, copy)
  }
  return path.join(copy, 'bin')
}

/** Gives a file that root wrote to the cluster's user. */
export function lendFile(file: string, home: PostgresHome): void {
  if (home.owner) chownSync(file, home.owner.uid, home.owner.gid)
}

function ownHome(folder: string): PostgresHome {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = statSync(folder).uid
  if (process.getuid && owner !== process.getuid()) {
    throw new PlainError(
      `The database folder ${folder} belongs to another user (id ${owner}), probably from a start as ` +
        `root. Start as that user, or: sudo chown -R "$(id -un)" "${path.dirname(folder)}"`,
    )
  }
  return { folder, data: path.join(folder, 'data') }
}

function lend(folder: string, owner: { uid: number; gid: number }): boolean {
  try {
    mkdirSync(path.dirname(folder), { recursive: true })
    if (!canEnter(path.dirname(folder), owner)) return false
    mkdirSync(folder, { recursive: true })
    chownSync(folder, owner.uid, owner.gid)
    chmodSync(folder, 0o700)
    return canEnter(folder, owner)
  } catch {
    return false
  }
}

function canEnter(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const args = ['-c', 'cd "$1"', 'sh', folder]
  return spawnSync('/bin/sh', args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

function serviceUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => {
      const told = spawnSync('id', [flag, name], { encoding: 'utf8' })
      return told.status === 0 ? Number(told.stdout) : Number.NaN
    })
    if (uid && gid) return { uid, gid }
  }
  throw new PlainError(
    'PostgreSQL does not run as root, and no user postgres or nobody exists here.',
  )
}

function ownerOf(folder: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(folder)
  return uid === 0 ? serviceUser() : { uid, gid }
}

/** Two homes outside a project that only root may enter; the name says which project they serve. */
function fallbacks(wanted: string): string[] {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  return [path.join('/var/lib/sahil', hash), path.join(os.tmpdir(), `sahil-${hash}`)]
}

const isRoot = (): boolean => process.getuid?.() === 0
