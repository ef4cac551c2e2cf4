import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { spawnEnv } from '../testEnv'
import { until } from '../until'

export type ChildSpec = {
  /** Names its log, such as `api2`. */
  name: string
  args: string[]
  env: Record<string, string>
  isReady: (child: { hasTold: boolean }) => Promise<boolean>
}

export type Child = {
  pid: () => number
  /** Starts it (again) and waits until it does its work. @throws Error with its log */
  start: () => Promise<void>
  /** Sends a signal; for one that ends a process, waits for the end. @returns its exit code */
  kill: (signal: NodeJS.Signals) => Promise<number | null>
  /** What it has written, over all of its starts. */
  log: () => string
}

const BOOT_MS = 120_000
const PAUSING: NodeJS.Signals[] = ['SIGSTOP', 'SIGCONT', 'SIGUSR1', 'SIGUSR2']

/** One real process of the product, with its output in a file. */
export const makeChild = (spec: ChildSpec, folder: string): Child => {
  const file = path.join(folder, `${spec.name}.log`)
  const log = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  let child: ChildProcess | undefined
  const start = async () => {
    const told = { hasTold: false }
    const running = (child = launch(spec, file))
    running.on('message', () => (told.hasTold = true))
    await until(
      `${spec.name} is ready`,
      async () => {
        if (isOver(running))
          throw new Error(
            `${spec.name} ended while starting (${running.exitCode ?? running.signalCode}):\n${tail(log())}`,
          )
        return spec.isReady(told)
      },
      BOOT_MS,
    )
  }
  const kill = async (signal: NodeJS.Signals) => {
    if (!child || isOver(child)) return child?.exitCode ?? null
    const running = child
    const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()))
    running.kill(signal)
    if (PAUSING.includes(signal)) return null
    await gone
    return running.exitCode
  }
  return { pid: () => child?.pid ?? 0, start, kill, log }
}

/** The last lines of a log. */
export const tail = (log: string, lines = 30): string =>
  log.trimEnd().split('\n').slice(-lines).join('\n')

function launch({ args, env }: ChildSpec, file: string): ChildProcess {
  mkdirSync(path.dirname(file), { recursive: true })
  const log = openSync(file, 'a')
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    stdio: ['ignore', log, log, 'ipc'],
    env: spawnEnv(env),
  })
  closeSync(log)
  return child
}

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null
