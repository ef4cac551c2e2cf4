import { choosePorts } from './choosePorts'
import { openDatabase, type Database } from './database'
import { demoChildren, type DemoChildren } from './demoChildren'
import { demoEnvironment, type DemoPorts, type Variables } from './demoEnvironment'
import { demoSecrets } from './demoSecrets'
import { demandVar } from './demandVar'
import { ensureNextBuild } from './nextBuild'
import { noteRun, type Note } from './noteRun'
import type { Progress } from './progress'
import { publishStart } from './publishStart'
import { restartOnChange } from './restartOnChange'
import { removeRun } from './runFile'
import { runStep } from './runStep'
import { removeStartFile, type StartFile } from './startFile'
import { supervise, type Supervisor } from './supervisor'

export type Demo = { start: StartFile; dataFolder: string; stop: () => Promise<void> }

type Context = { user: Variables; progress: Progress; ports: DemoPorts }

/** What is open so far and how to close it; the last opened is closed first. */
export type Closers = (() => Promise<void>)[]

/**
 * Brings the whole product up on this machine and answers once everything is healthy.
 * @param closers receives what must be closed, so that a start that is stopped half-way ends well
 * @throws PlainError for what a person can mend (port, disk, database, a failing process).
 */
export async function runDemo(options: {
  user: Variables
  progress: Progress
  closers: Closers
  /** Serves the sources as they are and follows their changes; nothing is built before. */
  isWatching?: boolean
}): Promise<Demo> {
  const { user, progress, closers, isWatching = false } = options
  demandVar()
  removeStartFile()
  const ports = await choosePorts(user)
  const note = noteRun({ url: user.PUBLIC_URL || `http://localhost:${ports.port}` })
  note()
  closers.push(async () => removeRun())
  const build = isWatching ? Promise.resolve() : buildAdmin(progress, note)
  const database = await openDemoDatabase({ user, progress, note })
  closers.push(database.stop)
  const env = environmentOf({ user, ports, progress }, database)
  const supervisor = supervise({
    logFolder: 'var/log',
    report: progress.line,
    onChange: () => note(),
  })
  note.children = supervisor.pids
  closers.push(() => stopInOrder(supervisor))
  const children = demoChildren({ env, ports, isWatching })
  await progress.phase('sandbox', () => supervisor.start(children.sandbox))
  await fillDatabase({ env, ownerUrl: database.ownerUrl, progress, note })
  await startChildren({ children, context: { user, ports, progress }, supervisor, build })
  const { start, rewrite } = publishStart({ env, database, supervisor, ports })
  note.changed = rewrite
  if (isWatching) restartOnChange({ supervisor, children, report: progress.line })
  const stop = () => {
    note.changed = undefined
    return close(closers)
  }
  return { start, dataFolder: database.folder, stop }
}

/** Closes everything in reverse order; a failure of one does not keep the others open. */
export async function close(closers: Closers): Promise<void> {
  removeStartFile()
  for (const closer of closers.splice(0).reverse()) {
    await closer().catch((error: Error) => console.error(error.message))
  }
}

function openDemoDatabase(options: {
  user: Variables
  progress: Progress
  note: Note
}): Promise<Database> {
  const { user, progress, note } = options
  const settings = {
    dataDir: 'var/postgres',
    log: progress.line,
    url: user.DATABASE_URL,
    onChange: () => note(),
  }
  return progress.phase(
    'PostgreSQL',
    () => openDatabase(settings),
    ({ label }) => label,
  )
}

/** Runs beside the database's first start, for it takes longest and needs nothing of it. */
function buildAdmin(progress: Progress, note: Note): Promise<unknown> {
  const build = progress.phase(
    'admin built',
    () => ensureNextBuild({ onStart: (pid) => note({ build: pid }) }),
    (result) => result,
  )
  // Awaited later: until then a failure must not end the process without its closers.
  build.catch(() => undefined)
  return build
}

function environmentOf({ user, ports }: Context, database: Database): Variables {
  return demoEnvironment({
    user,
    secrets: demoSecrets('var/secrets.json'),
    ports,
    databaseUrl: database.url,
    sandboxState: 'var/sandbox.json',
  })
}

async function fillDatabase(options: {
  env: Variables
  ownerUrl: string
  progress: Progress
  note: Note
}): Promise<void> {
  const { env, ownerUrl, progress, note } = options
  for (const [name, text, databaseUrl] of [
    ['migrate', 'database migrated', ownerUrl],
    ['seed', 'demo practice seeded', env.DATABASE_URL],
  ] as const) {
    await progress.phase(text, () =>
      runStep({
        name,
        env: { ...env, DATABASE_URL: databaseUrl },
        onStart: (pid) => note({ [name]: pid }),
      }),
    )
  }
}

async function startChildren(options: {
  children: DemoChildren
  context: Context
  supervisor: Supervisor
  build: Promise<unknown>
}): Promise<void> {
  const { children, context, supervisor, build } = options
  const { phase } = context.progress
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
