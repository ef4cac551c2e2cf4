import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

/**
 * A fresh log file; the one of the run before stays beside it as `<name>.old`.
 * @param isAgain goes on in the same file: a restart must not hide why the crash came.
 */
export function openLog(file: string, { isAgain = false } = {}): number {
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file) && !isAgain) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

/** The last lines of a log, for the person who has to read what went wrong. */
export function tailOf(file: string, lines = 15): string {
  if (!existsSync(file)) return '(no log)'
  const all = readFileSync(file, 'utf8').trimEnd().split('\n')
  return all.slice(-lines).join('\n')
}
