import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { openLog, tailOf } from './logFile'
import { PlainError } from './plainError'
import { pause } from './processes'

const STAMP = '.next/sahil-build-hash'
const LOG = 'var/log/next-build.log'
const NEEDED_GIB = 1
// Two commands at once (`npm start`, `npm test`) may both want a build: the second one waits.
const OTHER_BUILD = /Another next build process is already running/
const OTHER_BUILD_MS = 180_000

/** What the admin is built from. Processes and stand-ins are no part of it. */
const SOURCES = [
  'src',
  'collections',
  'hooks',
  'jobs',
  'public',
  'payload.config.ts',
  'next.config.ts',
  'package-lock.json',
]
const LEFT_OUT = ['src/server', 'src/sandbox', 'src/migrations']

/** True when `.next` was built from exactly the present sources. */
const isNextBuildCurrent = (): boolean =>
  existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash()

/**
 * Builds the admin by `next build` when its sources have changed since the last build.
 * @param children told the process id, so that a stopped start can end the build
 * @throws PlainError with the last lines of the build's log.
 */
export async function ensureNextBuild(
  options: { isForced?: boolean; onStart?: (pid: number) => void } = {},
): Promise<'built' | 'current'> {
  if (!options.isForced && isNextBuildCurrent()) return 'current'
  demandDisk()
  const hash = sourceHash()
  const end = Date.now() + OTHER_BUILD_MS
  let code = await runNextBuild(options.onStart)
  while (code !== 0 && OTHER_BUILD.test(tailOf(LOG)) && Date.now() < end) {
    await pause(1000)
    if (isNextBuildCurrent()) return 'current'
    code = await runNextBuild(options.onStart)
  }
  if (code !== 0) {
    throw new PlainError(`next build failed. The last lines of ${LOG}:\n${tailOf(LOG, 30)}`)
  }
  writeFileSync(STAMP, hash)
  return 'built'
}

function runNextBuild(onStart?: (pid: number) => void): Promise<number> {
  const log = openLog(LOG)
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  closeSync(log)
  const end = () => child.kill()
  process.once('exit', end)
  if (child.pid) onStart?.(child.pid)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('exit', end)
      resolve(code ?? 1)
    })
  })
}

function sourceHash(): string {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '')
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(name: string): string[] {
  if (!existsSync(name) || LEFT_OUT.includes(name)) return []
  if (!statSync(name).isDirectory()) return [name]
  return readdirSync(name)
    .sort()
    .flatMap((entry) => filesIn(path.posix.join(name, entry)))
}

function demandDisk(): void {
  const disk = statfsSync('.')
  const free = (disk.bavail * disk.bsize) / 1024 ** 3
  if (free >= NEEDED_GIB) return
  throw new PlainError(
    `The disk has ${free.toFixed(1)} GB free; building the admin needs ${NEEDED_GIB} GB. Free some space.`,
  )
}
