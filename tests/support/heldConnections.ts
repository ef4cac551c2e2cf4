import { AsyncLocalStorage, executionAsyncId } from 'node:async_hooks'
import type { Pool } from 'pg'
import type { Payload } from 'payload'

type Held = { isOpen: boolean; begun: string }
type Begin = (options?: object) => Promise<string | number | null>
type Anything = (...args: unknown[]) => unknown
type End = (id: string | number | Promise<string | number>) => Promise<void>

/** What runs now holds the connection of this transaction. */
const holding = new AsyncLocalStorage<Held | undefined>()
const asked: string[] = []
/** What the pool is asked at this moment. */
let statement: string | undefined

/**
 * Notes every connection that is asked for by what holds one already: with all connections held by
 * such askers nobody is served again.
 */
export const watchHeldConnections = (payload: Payload): void => {
  const db = payload.db as unknown as {
    pool: Pool
    beginTransaction: Begin
    commitTransaction: End
    rollbackTransaction: End
  }
  const open = new Map<string | number, Held>()
  const begin = db.beginTransaction.bind(db)
  db.beginTransaction = (options) => {
    noteSecond()
    const held = { isOpen: false, begun: stackHere() }
    const begun = holding.run(undefined, () => begin(options))
    // The caller goes on in this context, also after it awaits what is returned. Under load Node 20
    // resumes some awaits at the top level (0), whose context is everybody's: nothing is noted there.
    if (executionAsyncId() !== 0) holding.enterWith(held)
    return begun.then((id) => {
      held.isOpen = true
      if (id !== null) open.set(id, held)
      return id
    })
  }
  for (const name of ['commitTransaction', 'rollbackTransaction'] as const)
    db[name] = closing({ end: db[name].bind(db), open })
  const query = db.pool.query.bind(db.pool) as unknown as Anything
  db.pool.query = ((...args: unknown[]) => {
    statement = JSON.stringify(args[0])?.slice(0, 300)
    try {
      return query(...args)
    } finally {
      statement = undefined
    }
  }) as unknown as Pool['query']
  const connect = db.pool.connect.bind(db.pool) as unknown as Anything
  db.pool.connect = ((...args: unknown[]) => {
    noteSecond()
    return connect(...args)
  }) as Pool['connect']
}

/** What a test itself asks of the database beside a transaction that it watches. */
export const aside = <T>(work: () => T): T => holding.run(undefined, work)

/** Where a second connection was asked for since the last call. */
export const takeSecondConnections = (): string[] => asked.splice(0)

function closing({ end, open }: { end: End; open: Map<string | number, Held> }): End {
  return async (given) => {
    const id = await given
    const held = open.get(id)
    open.delete(id)
    try {
      await holding.run(undefined, () => end(id))
    } finally {
      if (held) held.isOpen = false
    }
  }
}

function noteSecond(): void {
  const held = holding.getStore()
  if (held?.isOpen)
    asked.push(`asked ${statement}\n${stackHere()}\nwhile holding what was begun\n${held.begun}`)
}

function stackHere(): string {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 40
  const { stack = '' } = new Error()
  Error.stackTraceLimit = stackTraceLimit
  return stack.split('\n').slice(3).join('\n')
}
