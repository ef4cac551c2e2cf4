import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { openLog, tailOf } from '@/server/start/logFile'
import { pause, signal, waitForEnd } from '@/server/start/processes'

export type Program = {
  /** Also the name of its log in var/bench. */
  name: string
  args: string[]
  env: Record<string, string>
  folder?: string
  /** Out of the way of others: for builds, never for what is measured. */
  isNice?: boolean
}

export type Running = { pid: number }

/** Runs a Node program to its end. @throws Error with the last lines of its log. */
export async function run(program: Program): Promise<void> {
  const child = launch(program)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${program.name} ended with ${code}:\n${tailOf(logOf(program))}`)
}

/** Starts a server and waits until `readyUrl` answers 200. @throws Error when it does not. */
export async function serve(program: Program, readyUrl: string): Promise<Running> {
  const child = launch(program)
  const end = Date.now() + 60_000
  while (Date.now() < end && child.exitCode === null) {
    if (await answers(readyUrl)) return { pid: child.pid ?? 0 }
    await pause(100)
  }
  throw new Error(`${program.name} does not serve:\n${tailOf(logOf(program))}`)
}

/** Ends everything that `run` and `serve` started. */
export async function stopAll(): Promise<void> {
  const pids = [...started].flatMap(({ pid }) => pid ?? [])
  for (const pid of pids) signal(pid, 'SIGTERM')
  for (const pid of pids) {
    if (!(await waitForEnd(pid, 10_000))) signal(pid, 'SIGKILL')
  }
}

/** Resident memory in MB, where the system tells it. */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined
  } catch {
    return undefined
  }
}

const started = new Set<ChildProcess>()

function launch(program: Program): ChildProcess {
  const { args, env, folder, isNice } = program
  const log = openLog(logOf(program))
  const { PATH = '', HOME = '' } = process.env
  const [command, ...rest] = [...(isNice ? ['nice'] : []), process.execPath, ...args]
  const child = spawn(command ?? '', rest, {
    cwd: folder,
    stdio: ['ignore', log, log],
    // Nothing of the caller's settings may reach what is measured.
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
  })
  started.add(child)
  child.once('exit', () => started.delete(child))
  return child
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}

const logOf = ({ name }: Program): string => path.resolve('var/bench', `${name}.log`)
