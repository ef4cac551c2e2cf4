import { spawn, type ChildProcess } from 'node:child_process'
import { buildProcess } from '@/server/build.mjs'
import { spawnEnv } from '../../support/testEnv'

export type Script = {
  url: string
  pid: number
  /** The lines of its log, parsed. */
  log: () => Record<string, unknown>[]
  isUp: () => boolean
  ended: Promise<number | null>
  end: () => void
}

/** Bundles a script of this folder as the product's servers are, runs it and waits for its port. */
export const startScript = async (name: string, env: Record<string, string>): Promise<Script> => {
  const file = await buildProcess({
    root: process.cwd(),
    source: `tests/journeys/survival/${name}.ts`,
    outdir: 'var/test/survival',
    name,
  })
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: spawnEnv(env),
  })
  return watch(child)
}

async function watch(child: ChildProcess): Promise<Script> {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (address: { port: number }) => resolve(address.port))
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${text}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    log: () =>
      text
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    isUp: () => child.exitCode === null && child.signalCode === null,
    ended,
    end: () => void child.kill('SIGKILL'),
  }
}
