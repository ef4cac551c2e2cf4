import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { spawnEnv } from './testEnv'

/** What Node needs before a source that loads the configuration, in a process of its own. */
export const SOURCE_ARGS = [
  '--import',
  'tsx',
  '--import',
  path.join(process.cwd(), 'tests', 'support', 'editorFirst.mjs'),
]

type Source = { file: string; args?: string[]; env: Record<string, string>; until: string }

/**
 * A source as a process of its own; the caller ends it.
 * @returns when it has said `until`
 * @throws Error with its exit code, its signal and what it said, when it ends before
 */
export const spawnSource = async ({
  file,
  args = [],
  env,
  until,
}: Source): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [...SOURCE_ARGS, file, ...args], {
    env: spawnEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  let said = ''
  const isReady = new Promise<true>((resolve) => {
    const listen = (stream: Readable) =>
      stream.on('data', (chunk) => {
        said += String(chunk)
        if (said.includes(until)) resolve(true)
      })
    listen(child.stdout)
    listen(child.stderr)
  })
  if ((await Promise.race([isReady, closed])) === true) return child
  throw new Error(`${file} ended with ${child.exitCode ?? child.signalCode}:\n${said}`)
}
