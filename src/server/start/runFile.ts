import { existsSync, readFileSync, rmSync } from 'node:fs'
import { writePrivately } from './demoSecrets'
import { commandOf, isAlive, signal, waitForEnd } from './processes'

/** What `npm start` notes from its first moment on, so that a later command finds it. */
export type Run = {
  supervisor: number
  url: string
  /** The npm and terminal processes whose death ends a run in the foreground. */
  launchers: number[]
  children: Record<string, number>
}

const FILE = 'var/run.json'
const ORPHAN_MS = 16_000

export const writeRun = (run: Run): void => writePrivately(FILE, run)

export const removeRun = (): void => rmSync(FILE, { force: true })

/** The run that lives now, if any: its process exists and is ours, not a reused id. */
export function findRun(): Run | undefined {
  const run = readRun()
  return run && isOurs(run.supervisor) ? run : undefined
}

/** True for a run that has not noticed yet that whoever started it was killed. */
export const isForsaken = (run: Run): boolean => !run.launchers.every(isAlive)

/**
 * Waits for the children of a run whose supervisor was killed: they see its death and end; one
 * that hangs is killed.
 * @returns how many were still there
 */
export async function clearOrphans(): Promise<number> {
  const run = readRun()
  const orphans = Object.values(run?.children ?? {}).filter(isOurs)
  const build = run?.children.build
  if (build && orphans.includes(build)) signal(build, 'SIGTERM')
  await Promise.all(
    orphans.map(async (pid) => {
      if (!(await waitForEnd(pid, ORPHAN_MS)) && isOurs(pid)) signal(pid, 'SIGKILL')
      await waitForEnd(pid, ORPHAN_MS)
    }),
  )
  if (run) removeRun()
  return orphans.length
}

function readRun(): Run | undefined {
  if (!existsSync(FILE)) return undefined
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Run
  } catch {
    return undefined
  }
}

// `next build` gives itself another title once it runs.
const isOurs = (pid: number): boolean =>
  /\bdist\/(\w+\.js|bin\/next)\b|^next[- ]/.test(commandOf(pid) ?? '')
