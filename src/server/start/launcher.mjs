import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const WATCH_MS = 300
const SHELL = /(^|\/)(ba|da|z|k)?sh$/

/**
 * The npm process that runs this command: our parent, or the parent of the shell between us.
 * @returns {number} 0 when the command was not started by npm
 */
export function findLauncher() {
  if (!process.env.npm_lifecycle_event) return 0
  const isShell = SHELL.test(ask(process.ppid, 'comm'))
  return isShell ? parentOf(process.ppid) : process.ppid
}

/**
 * Calls once when npm is gone: killed hard, it cannot pass anything on, and its death ends what it
 * started. Orphans get another parent, which is how it shows.
 * @param {() => void} onGone
 */
export function watchLauncher(onGone) {
  const launcher = findLauncher()
  if (launcher <= 1) return
  const parent = process.ppid
  const timer = setInterval(() => {
    const isThere =
      process.ppid === parent && (parent === launcher || parentOf(parent) === launcher)
    if (isThere) return
    clearInterval(timer)
    onGone()
  }, WATCH_MS)
  timer.unref()
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return Number(ask(pid, 'ppid')) || 0
  }
}

function ask(pid, what) {
  try {
    if (what === 'comm' && process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    }
    return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
