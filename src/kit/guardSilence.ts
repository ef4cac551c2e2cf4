import type { Pool } from 'pg'
import { backendsAtWork, cut, silence, type Wire } from './backends'
import { sqlState } from './transaction'

type Watched = { wire: Wire; read: number; ticks: number; doubts: number }
type Guard = {
  pool: Pool
  watched: Map<Wire, Watched>
  isAway: boolean
  isAsking: boolean
  tell: (line: string) => void
}
type Callback = (err?: Error, ...rest: unknown[]) => void

const TICK_MS = 1000
const PATIENT_TICKS = 3
const AGAIN_MS = 500

/**
 * A database may fall silent without closing a connection (a cut cable, a stopped machine, a proxy that
 * swallows), and the driver waits for ever; its own `query_timeout` gives such a connection back to the pool.
 * Here an answer that is late is asked after on a new connection: a backend that works is waited for, one that
 * does not has lost its connection, and when nobody answers all are cut and whoever asks is told so at once,
 * until the database answers again. Late is counted in turns of the loop, so that a busy loop blames nobody.
 */
export const guardSilence = ({ pool, tell }: Pick<Guard, 'pool' | 'tell'>): void => {
  const guard: Guard = { pool, tell, watched: new Map(), isAway: false, isAsking: false }
  pool.on('connect', (client) => watch(guard, client as unknown as Wire))
  pool.on('remove', (client) => guard.watched.delete(client as unknown as Wire))
  for (const wire of wiresOf(pool)) watch(guard, wire)
  guardConnect(guard)
  setInterval(() => tick(guard), TICK_MS).unref()
}

function watch({ watched }: Guard, wire: Wire): void {
  watched.set(wire, { wire, read: wire.connection.stream.bytesRead, ticks: 0, doubts: 0 })
}

/** `pool.query` connects by this, too. */
function guardConnect(guard: Guard): void {
  const connect = guard.pool.connect.bind(guard.pool) as (cb: Callback) => void
  const guarded = (cb: Callback): void => {
    if (guard.isAway) return process.nextTick(cb, silence())
    connect((err, ...rest) => {
      if (err) noteFailure(guard, err)
      cb(err, ...rest)
    })
  }
  const promised = () =>
    new Promise((resolve, reject) =>
      guarded((err, client) => (err ? reject(err) : resolve(client))),
    )
  guard.pool.connect = ((cb?: Callback) => (cb ? guarded(cb) : promised())) as Pool['connect']
}

/** A connection that cannot be made is sure; one that was not free in time may only be in use. */
function noteFailure(guard: Guard, { message }: Error): void {
  if (/due to connection timeout/.test(message)) fall(guard)
  else if (/timeout exceeded when trying to connect/.test(message)) void ask(guard, [])
}

function tick(guard: Guard): void {
  const late: Watched[] = []
  for (const each of guard.watched.values()) {
    const { bytesRead } = each.wire.connection.stream
    const isWaiting = each.wire.readyForQuery === false && bytesRead === each.read
    each.ticks = isWaiting ? each.ticks + 1 : 0
    if (!isWaiting) each.doubts = 0
    each.read = bytesRead
    if (each.ticks >= PATIENT_TICKS) late.push(each)
  }
  if (late.length > 0) void ask(guard, late)
}

async function ask(guard: Guard, late: Watched[]): Promise<void> {
  if (guard.isAsking || guard.isAway) return
  guard.isAsking = true
  try {
    const pids = late.flatMap(({ wire }) => wire.processID ?? [])
    const atWork = await backendsAtWork(pids).catch(() => backendsAtWork(pids))
    for (const each of late) judge(each, atWork)
  } catch (error) {
    if (sqlState(error) === undefined) fall(guard)
  } finally {
    guard.isAsking = false
  }
}

/** Twice, for an answer may be on its way while the backend is idle already. */
function judge(each: Watched, atWork: Set<number>): void {
  if (atWork.has(each.wire.processID ?? 0)) each.ticks = 0
  else if (each.doubts > 0 && each.ticks > 0) cut(each.wire)
  else each.doubts += 1
}

function fall(guard: Guard): void {
  if (guard.isAway) return
  guard.isAway = true
  guard.tell('the database is silent')
  for (const wire of wiresOf(guard.pool)) cut(wire)
  void waitForReturn(guard)
}

async function waitForReturn(guard: Guard): Promise<void> {
  while (guard.isAway) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref())
    guard.isAway = await backendsAtWork([]).then(
      () => false,
      (error: unknown) => sqlState(error) === undefined,
    )
  }
  guard.tell('the database answers again')
}

const wiresOf = (pool: Pool): Wire[] => (pool as unknown as { _clients: Wire[] })._clients
