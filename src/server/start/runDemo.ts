import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase, type Database } from './database'
import { demoChildren } from './demoChildren'
import { demoEnvironment, type DemoPorts } from './demoEnvironment'
import { demoSecrets } from './demoSecrets'
import { ensureNextBuild } from './nextBuild'
import { PlainError } from './plainError'
import { demandPort, freePort } from './ports'
import type { Progress } from './progress'
import { removeRun, writeRun } from './runFile'
import { runStep } from './runStep'
import { readLogins, removeStartFile, writeStartFile, type StartFile } from './startFile'
import { supervise, type Supervisor } from './supervisor'

export type Demo = { start: StartFile; dataFolder: string; stop: () => Promise<void> }

type Context = { user: NodeJS.ProcessEnv; progress: Progress; ports: DemoPorts; steps: Steps }

/** Ids of processes that a start runs besides the supervised ones (build, migrate, seed). */
type Steps = Record<string, number>

/** What is open so far and how to close it; the last opened is closed first. */
export type Closers = (() => Promise<void>)[]

/**
 * Brings the whole product up on this machine and answers once everything is healthy.
 * @param closers receives what must be closed, so that a start that is stopped half-way ends well
 * @throws PlainError for what a person can mend (port, disk, database, a failing process).
 */
export async function runDemo(options: {
  user: NodeJS.ProcessEnv
  progress: Progress
  closers: Closers
}): Promise<Demo> {
  const { user, progress, closers } = options
  mkdirSync('var', { recursive: true })
  const ports = await choosePorts(user)
  const context: Context = { user, progress, ports, steps: {} }
  const note = noteRun(context)
  note()
  closers.push(async () => removeRun())
  const build = progress.phase(
    'admin built',
    () => ensureNextBuild({ onStart: (pid) => note({ build: pid }) }),
    (result) => result,
  )
  build.catch(() => undefined)
  const database = await progress.phase(
    'PostgreSQL',
    () => openDatabase({ dataDir: 'var/postgres', log: progress.line, url: user.DATABASE_URL }),
    ({ label }) => label,
  )
  closers.push(database.stop)
  const env = environmentOf(context, database)
  const supervisor = supervise({ logFolder: 'var/log', report: progress.line, onChange: () => note() })
  note.children = supervisor.pids
  closers.push(() => stopInOrder(supervisor))
  await fillDatabase({ env, progress, note })
  await startChildren({ env, context, supervisor, build })
  const { start, rewrite } = publish({ env, database, supervisor, ports })
  note.changed = rewrite
  return { start, dataFolder: path.resolve(database.folder), stop: () => close(closers) }
}

/** Closes everything in reverse order; a failure of one does not keep the others open. */
export async function close(closers: Closers): Promise<void> {
  removeStartFile()
  for (const closer of closers.splice(0).reverse()) {
    await closer().catch((error: Error) => console.error(error.message))
  }
}

async function choosePorts(user: NodeJS.ProcessEnv): Promise<DemoPorts> {
  const port = portFrom('PORT', user.PORT, 3000)
  const sandboxPort = portFrom('SANDBOX_PORT', user.SANDBOX_PORT, port + 1)
  await demandPort({ port, variable: 'PORT', host: user.HOST || '127.0.0.1' })
  await demandPort({ port: sandboxPort, variable: 'SANDBOX_PORT' })
  const adminPort = user.ADMIN_PORT ? portFrom('ADMIN_PORT', user.ADMIN_PORT, 0) : await freePort()
  const smtpPort = user.SANDBOX_SMTP_PORT ? Number(user.SANDBOX_SMTP_PORT) : await freePort()
  return { port, sandboxPort, adminPort, smtpPort }
}

function portFrom(name: string, value: string | undefined, otherwise: number): number {
  if (!value) return otherwise
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new PlainError(`${name}=${value} is no port: give a number from 1 to 65535.`)
}

type Note = ((steps?: Steps) => void) & {
  children?: () => Record<string, number>
  changed?: () => void
}

/** Keeps var/run.json true: after a kill -9 the next start finds what is left there. */
function noteRun({ user, ports, steps }: Context): Note {
  const note: Note = (more = {}) => {
    Object.assign(steps, more)
    writeRun({
      supervisor: process.pid,
      url: user.PUBLIC_URL || `http://localhost:${ports.port}`,
      children: { ...steps, ...note.children?.() },
    })
    note.changed?.()
  }
  return note
}

function environmentOf({ user, ports }: Context, database: Database): NodeJS.ProcessEnv {
  return demoEnvironment({
    user,
    secrets: demoSecrets('var/secrets.json'),
    ports,
    databaseUrl: database.url,
    sandboxState: path.resolve('var/sandbox.json'),
  })
}

async function fillDatabase(options: {
  env: NodeJS.ProcessEnv
  progress: Progress
  note: Note
}): Promise<void> {
  const { env, progress, note } = options
  for (const [name, text] of [['migrate', 'database migrated'], ['seed', 'demo practice seeded']] as const) {
    await progress.phase(text, () =>
      runStep({ name, env, onStart: (pid) => note({ [name]: pid }) }),
    )
  }
}

async function startChildren(options: {
  env: NodeJS.ProcessEnv
  context: Context
  supervisor: Supervisor
  build: Promise<unknown>
}): Promise<void> {
  const { env, context, supervisor, build } = options
  const children = demoChildren({ env, ports: context.ports })
  const { phase } = context.progress
  await phase('sandbox', () => supervisor.start(children.sandbox))
  await Promise.all([
    phase('api', () => supervisor.start(children.api)),
    phase('worker', () => supervisor.start(children.worker)),
    build.then(() => phase('admin', () => supervisor.start(children.admin))),
  ])
}

/** The front doors first, then the worker, then the stand-ins that both talk to. */
async function stopInOrder(supervisor: Supervisor): Promise<void> {
  await supervisor.stop(['api', 'admin'])
  await supervisor.stop(['worker'])
  await supervisor.stop(['sandbox'])
}

function publish(options: {
  env: NodeJS.ProcessEnv
  database: Database
  supervisor: Supervisor
  ports: DemoPorts
}): { start: StartFile; rewrite: () => void } {
  const { env, database, supervisor, ports } = options
  const url = (env.PUBLIC_URL ?? '').replace(/\/$/, '')
  const content = (): StartFile => ({
    url,
    adminUrl: `${url}/admin`,
    apiUrl: `${url}/api`,
    docsUrl: `${url}/api/docs`,
    sandboxUrl: `http://127.0.0.1:${ports.sandboxPort}`,
    databaseUrl: database.url,
    logins: readLogins(),
    pids: { supervisor: process.pid, ...pidOf(database), ...supervisor.pids() },
  })
  const start = content()
  writeStartFile(start)
  return { start, rewrite: () => writeStartFile(content()) }
}

function pidOf(database: Database): Record<string, number> {
  const pid = database.pid()
  return pid ? { postgres: pid } : {}
}
