import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, inject } from 'vitest'
import { ensureNextBuild } from '@/server/start/nextBuild'
import { loopback } from '@/server/start/demoEnvironment'
import { freePort } from '@/server/start/ports'
import type { StartFile } from '@/server/start/startFile'
import { bundleServers } from './product/bundle'
import { makeChild, tail, type Child } from './product/child'
import { productChildren } from './product/children'
import { errorsIn } from './product/errors'
import { removeFilesSince } from './product/files'
import { createSeededDatabase } from './product/seededTemplate'
import { productPorts, productSettings } from './product/settings'

export { SECRETS } from './product/settings'

export type Product = {
  /** The front door, such as `http://localhost:40123`; the API is below `/api`, the admin below `/admin`. */
  url: string
  apiUrl: string
  /** One for every api process, the first is `apiUrl`. */
  apiUrls: string[]
  sandboxUrl: string
  databaseUrl: string
  /** Of the seeded demo practice: one login for each role, and the clients'. */
  logins: StartFile['logins']
  env: Record<string, string>
  /** By name: sandbox, api, api2, …, worker, worker2, …, admin. */
  pids: () => Record<string, number>
  /** Waits for the end, except after SIGSTOP and SIGCONT. @returns the exit code, null when a signal ended it */
  kill: (name: string, signal?: NodeJS.Signals) => Promise<number | null>
  /** Ends it by SIGTERM if it still runs, starts it again and waits until it is ready. */
  restart: (name: string) => Promise<void>
  log: (name: string) => string
  /** @throws Error naming error logs that the test did not expect */
  stop: () => Promise<void>
}

type Options = {
  /** Names the folder of its logs, var/test/<name>. */
  name: string
  withAdmin?: boolean
  apis?: number
  workers?: number
  env?: Record<string, string>
  /** Another PostgreSQL than the one of all tests, for a test that stops it. */
  databaseServer?: string
  /** Error logs that this test provokes. */
  expectErrors?: RegExp[]
}

const open = new Map<string, Map<string, Child>>()

afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [product, children] of open)
    for (const [name, child] of children)
      console.log(`--- ${product}/${name}.log\n${tail(child.log())}`)
})

/**
 * The whole product as real processes: a database of its own with the demo practice, the sandbox,
 * api and worker processes and, if asked for, the built admin behind the front door.
 * @throws Error with the log of the process that did not come up
 */
export const startProduct = async (options: Options): Promise<Product> => {
  const { name, withAdmin = false, apis = 1, workers = 1, env: given = {} } = options
  const folder = path.join('var/test', name)
  rmSync(folder, { recursive: true, force: true })
  await bundleServers()
  if (withAdmin) await ensureNextBuild()
  const database = await createSeededDatabase(options.databaseServer ?? inject('databaseServer'))
  const startedAt = new Date()
  const ports = await productPorts()
  const apiPorts = [ports.port]
  while (apiPorts.length < apis) apiPorts.push(await freePort())
  const env = productSettings({ ports, databaseUrl: database.url, folder, env: given })
  const specs = productChildren({ env, ports, apiPorts, workers, withAdmin })
  const children = new Map(specs.map((spec) => [spec.name, makeChild(spec, folder)]))
  open.set(name, children)
  const end = async () => {
    await endAll(children)
    open.delete(name)
    await removeFilesSince(database.url, startedAt)
    await database.drop()
  }
  await startAll(children, env).catch(async (error: unknown) => {
    await end()
    throw error
  })
  const url = `http://localhost:${ports.port}`
  return {
    url,
    apiUrl: `${url}/api`,
    apiUrls: apiPorts.map((port) => `http://localhost:${port}/api`),
    sandboxUrl: loopback(ports.sandboxPort),
    databaseUrl: database.url,
    logins: database.logins,
    env,
    ...controls(children),
    stop: async () => {
      await end()
      const errors = errorsIn(children, options.expectErrors ?? [])
      if (errors.length > 0) throw new Error(`error logs of ${name}:\n${errors.join('\n')}`)
    },
  }
}

function controls(
  children: Map<string, Child>,
): Pick<Product, 'pids' | 'kill' | 'restart' | 'log'> {
  const find = (name: string): Child => {
    const child = children.get(name)
    if (!child)
      throw new Error(`there is no process ${name}, only ${[...children.keys()].join(', ')}`)
    return child
  }
  return {
    pids: () => Object.fromEntries([...children].map(([name, child]) => [name, child.pid()])),
    kill: (name, signal = 'SIGKILL') => find(name).kill(signal),
    restart: async (name) => {
      await find(name).kill('SIGTERM')
      await find(name).start()
    },
    log: (name) => find(name).log(),
  }
}

/** The sandbox first, for the others call it, and it is told of the demo's payments; then all together. */
async function startAll(children: Map<string, Child>, env: Record<string, string>): Promise<void> {
  const [sandbox, ...others] = [...children.values()]
  await sandbox!.start()
  await promisify(execFile)(process.execPath, ['dist/seed.js'], { env: { ...process.env, ...env } })
  await Promise.all(others.map((child) => child.start()))
}

async function endAll(children: Map<string, Child>): Promise<void> {
  const [sandbox, ...others] = [...children.values()]
  for (const child of others) await child.kill('SIGCONT')
  await Promise.all(others.map((child) => endGently(child)))
  await endGently(sandbox!)
}

const PATIENCE_MS = 25_000

async function endGently(child: Child): Promise<void> {
  const killer = setTimeout(() => void child.kill('SIGKILL'), PATIENCE_MS)
  await child.kill('SIGTERM')
  clearTimeout(killer)
}
