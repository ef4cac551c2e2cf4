import pg from 'pg'
import { cut, type Wire } from './backends'
import { env } from './env'
import { logger } from './logger'
import { query, sql, type DbRequest } from './sql'

/** What processes tell each other after a commit. */
export type Topic = 'catalogue' | 'session' | 'jobs' | 'clock'

type Listener = (key: string) => void

const listeners = new Map<Topic, Set<Listener>>()
/** The connection that listens; `latest` is the one that listens or is about to. */
let client: pg.Client | undefined
let latest: pg.Client | undefined
let isStopped = true

const BEAT_MS = 2000

/** By this name PostgreSQL shows how many processes listen. */
export const LISTENER = 'sahil listens'

/** Tells every process, when the caller's transaction commits, that something changed. */
export const signal = async ({
  req,
  topic,
  key = '',
}: {
  req: DbRequest
  topic: Topic
  key?: string
}): Promise<void> => {
  await query(req, sql`select pg_notify('sahil', ${`${topic}:${key}`})`)
}

/** Calls `listener` for each signal of a topic, own ones included. @returns how to stop */
export const onSignal = (topic: Topic, listener: Listener): (() => void) => {
  const set = listeners.get(topic) ?? new Set()
  listeners.set(topic, set.add(listener))
  return () => set.delete(listener)
}

/** Delivers a signal inside this process at once, without waiting for the database. */
export const signalHere = (topic: Topic, key = ''): void =>
  listeners.get(topic)?.forEach((each) => each(key))

/** True while this process hears the others; caches answer nothing otherwise. */
export const isListening = (): boolean => client !== undefined

/** Opens the listening connection and keeps it open until `stopSignals`. */
export const startSignals = async (): Promise<void> => {
  isStopped = false
  await connect()
}

export const stopSignals = async (): Promise<void> => {
  isStopped = true
  const open = latest
  client = undefined
  latest = undefined
  await open?.end().catch(() => undefined)
}

async function connect(): Promise<void> {
  if (isStopped || latest) return
  const fresh = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: LISTENER,
    keepAlive: true,
    connectionTimeoutMillis: 3000,
  })
  latest = fresh
  fresh.on('error', () => lost(fresh))
  fresh.on('end', () => lost(fresh))
  fresh.on('notification', ({ payload = '' }) => {
    const at = payload.indexOf(':')
    signalHere(payload.slice(0, at) as Topic, payload.slice(at + 1))
  })
  try {
    await fresh.connect()
    keepAsking(fresh)
    await fresh.query('listen sahil')
    if (latest === fresh) client = fresh
    for (const topic of listeners.keys()) signalHere(topic)
  } catch {
    lost(fresh)
  }
}

/** Nothing comes for hours where nothing happens: only an answer shows that somebody is still there. */
function keepAsking(fresh: pg.Client): void {
  let unanswered = 0
  const timer = setInterval(() => {
    unanswered += 1
    if (unanswered > 3) return cut(fresh as unknown as Wire)
    if (unanswered === 1)
      void fresh.query('select 1').then(
        () => (unanswered = 0),
        () => undefined,
      )
  }, BEAT_MS).unref()
  fresh.once('end', () => clearInterval(timer))
}

/** One loss has several signs (error, end, a failed connect); only the first one counts. */
function lost(which: pg.Client): void {
  if (latest !== which) return
  client = undefined
  latest = undefined
  void which.end().catch(() => undefined)
  if (isStopped) return
  logger.warn('the signal connection is down, trying again')
  setTimeout(() => void connect(), 1000).unref()
}
