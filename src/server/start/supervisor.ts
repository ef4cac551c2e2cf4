import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync } from 'node:fs'
import path from 'node:path'
import type { Variables } from './demoEnvironment'
import { openLog, tailOf } from './logFile'
import { PlainError } from './plainError'
import { pause } from './processes'

export type ChildSpec = {
  name: string
  /** What Node runs: a script and its arguments. */
  args: string[]
  env?: Variables
  /** Resolves once the child does its work; asked repeatedly until it does. */
  isReady: (child: { told: boolean }) => Promise<boolean>
}

export type Supervisor = {
  /** Starts one child and waits until it is ready. */
  start: (spec: ChildSpec) => Promise<void>
  /** Ends the named children together, each in its own order, and by force after so many milliseconds. */
  stop: (names: string[], patienceMs?: number) => Promise<void>
  pids: () => Record<string, number>
}

type Watched = {
  spec: ChildSpec
  child: ChildProcess
  told: boolean
  upSince: number
  crashes: number
  isReady: boolean
  isStopping: boolean
  timer?: NodeJS.Timeout
}

type Options = {
  logFolder: string
  report: (line: string) => void
  onChange?: () => void
  readyMs?: number
  stopMs?: number
  backoffMs?: number
}

const LONGEST_BACKOFF_MS = 30_000
const STEADY_MS = 60_000

/**
 * Keeps child processes alive: one that ends by itself is reported and started again, the first time at once,
 * then at growing intervals. Children are in process groups of their own, so that Ctrl-C reaches only the parent,
 * which ends them in order; their IPC channel tells them when the parent dies.
 */
export function supervise(options: Options): Supervisor {
  const watched = new Map<string, Watched>()
  return {
    start: async (spec) => {
      const entry = launch({ spec, crashes: 0 }, options)
      watched.set(spec.name, entry)
      options.onChange?.()
      await waitUntilReady(entry, options)
    },
    stop: async (names, patienceMs = options.stopMs ?? 20_000) => {
      const entries = names.flatMap((name) => watched.get(name) ?? [])
      await Promise.all(entries.map((entry) => end(entry, patienceMs)))
    },
    pids: () =>
      Object.fromEntries(
        [...watched].flatMap(([name, { child }]) =>
          child.pid && isUp(child) ? [[name, child.pid]] : [],
        ),
      ),
  }
}

function launch({ spec, crashes }: Pick<Watched, 'spec' | 'crashes'>, options: Options): Watched {
  const entry: Watched = {
    spec,
    crashes,
    child: spawnChild(spec, options),
    told: false,
    isReady: false,
    isStopping: false,
    upSince: Date.now(),
  }
  listen(entry, options)
  return entry
}

function spawnChild(spec: ChildSpec, { logFolder }: Options, isAgain = false): ChildProcess {
  const log = openLog(logOf(spec, logFolder), { isAgain })
  const child = spawn(process.execPath, spec.args, {
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, ...spec.env },
    detached: true,
  })
  closeSync(log)
  return child
}

function listen(entry: Watched, options: Options): void {
  const { child } = entry
  child.on('message', (message: { ready?: boolean }) => {
    if (message?.ready) entry.told = true
  })
  child.on('error', (error) => options.report(`${entry.spec.name}: ${error.message}`))
  child.on('exit', (code, signal) => {
    options.onChange?.()
    if (entry.isReady && !entry.isStopping) restart(entry, signal ?? `code ${code}`, options)
  })
}

function restart(entry: Watched, reason: string, options: Options): void {
  entry.crashes = Date.now() - entry.upSince > STEADY_MS ? 1 : entry.crashes + 1
  const first = options.backoffMs ?? 500
  const wait =
    entry.crashes === 1 ? 0 : Math.min(first * 2 ** (entry.crashes - 2), LONGEST_BACKOFF_MS)
  const { name } = entry.spec
  const when = wait === 0 ? 'at once' : `in ${wait / 1000} s`
  options.report(`${name} ended (${reason}); starting it again ${when}`)
  entry.timer = setTimeout(() => {
    entry.child = spawnChild(entry.spec, options, true)
    entry.upSince = Date.now()
    entry.told = false
    listen(entry, options)
    options.onChange?.()
    waitUntilReady(entry, options).then(
      () => options.report(`${name} is back`),
      (error: unknown) => {
        options.report(`${name} is not back: ${(error as Error).message}`)
        // A child that hangs before it is ready is ended; its exit brings the next try.
        if (isUp(entry.child)) entry.child.kill('SIGKILL')
      },
    )
  }, wait)
}

async function waitUntilReady(entry: Watched, options: Options): Promise<void> {
  const { child, spec } = entry
  const end = Date.now() + (options.readyMs ?? 90_000)
  while (!(await spec.isReady(entry))) {
    if (entry.isStopping || entry.child !== child) return
    const hasEnded = !isUp(child)
    if (hasEnded || Date.now() > end) {
      const log = logOf(spec, options.logFolder)
      const what = hasEnded ? 'ended while starting' : 'is not ready'
      throw new PlainError(`${spec.name} ${what}. The last lines of ${log}:\n${tailOf(log)}`)
    }
    await pause(60)
  }
  entry.isReady = true
}

async function end(entry: Watched, stopMs: number): Promise<void> {
  entry.isStopping = true
  clearTimeout(entry.timer)
  const { child } = entry
  if (!isUp(child)) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await gone
  clearTimeout(killer)
}

const isUp = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

const logOf = ({ name }: ChildSpec, folder: string): string => path.join(folder, `${name}.log`)
