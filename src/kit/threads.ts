import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { Piscina } from 'piscina'
import { env } from './env'
import { Failure } from './failure'

/** What is worked on beside the loop that answers requests; `src/server/thread.ts` has a function of each name. */
export type ThreadTask = 'lookAtFile' | 'drawTaxDocument' | 'readPlaces'

/** Files that strangers send wait for each other, not what the product draws and reads for itself. */
type Room = 'files' | 'own'

/** How far a thread stands back behind the loop where they want the same processor. */
const NICENESS: Record<Room, number> = { files: 2, own: 0 }

const ROOMS: Record<ThreadTask, Room> = {
  lookAtFile: 'files',
  drawTaxDocument: 'own',
  readPlaces: 'own',
}

/** From the question to the answer, the waiting included. */
const MOST_SECONDS = 60
const MOST_WAITING = 32
const MOST_PER_SENDER = 4
const MEGABYTES = 384
const IDLE_MS = 60_000
const ASK_AGAIN_SECONDS = 5

/**
 * Does a task in a thread of low priority with bounded memory; a bounded number wait, of one sender fewer.
 * `bytes` arrive as `data`: a copy, so that the caller keeps its own.
 * @throws Failure UNAVAILABLE when too many wait or it takes too long, FILE_UNSAFE when memory ran out;
 * what the task itself throws
 */
export const inThread = async <Output>({
  task,
  input,
  bytes,
  sender,
}: {
  task: ThreadTask
  input?: object
  bytes?: Uint8Array
  sender?: string
}): Promise<Output> => {
  const places = placesOf(ROOMS[task], sender)
  take(places)
  try {
    const data = bytes && new Uint8Array(bytes)
    const signal = AbortSignal.timeout(MOST_SECONDS * 1000)
    const transferList = data ? [data.buffer] : []
    const options = { name: task, signal, transferList }
    return (await roomFor(task).run({ ...input, ...(data ? { data } : {}) }, options)) as Output
  } catch (error) {
    throw failureOf(error)
  } finally {
    for (const { name } of places) taken.set(name, taken.get(name)! - 1)
    for (const { name } of places) if (taken.get(name) === 0) taken.delete(name)
  }
}

/** Whose work it is: an account, else an address. */
export const senderOf = ({ user, headers }: Pick<PayloadRequest, 'user' | 'headers'>): string =>
  String(user?.id ?? headers.get('x-sahil-ip') ?? 'local')

const rooms = new Map<Room, Piscina>()

function roomFor(task: ThreadTask): Piscina {
  const name = ROOMS[task]
  const known = rooms.get(name)
  if (known) return known
  const room = new Piscina({
    filename: path.resolve(process.cwd(), env().THREAD_FILE),
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(2, availableParallelism() - 1)),
    idleTimeout: IDLE_MS,
    workerData: { niceness: NICENESS[name] },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
  })
  rooms.set(name, room)
  return room
}

type Place = { name: string; most: number }

const taken = new Map<string, number>()

/** Where a task waits. The pool's own bound does not count tasks that may be given up. */
const placesOf = (room: Room, sender: string | undefined): Place[] => [
  { name: room, most: MOST_WAITING },
  ...(sender === undefined ? [] : [{ name: `${room} ${sender}`, most: MOST_PER_SENDER }]),
]

function take(places: Place[]): void {
  if (places.some(({ name, most }) => (taken.get(name) ?? 0) >= most)) throw busy()
  for (const { name } of places) taken.set(name, (taken.get(name) ?? 0) + 1)
}

const busy = (): Failure => new Failure('UNAVAILABLE', { retryAfter: ASK_AGAIN_SECONDS })

function failureOf(error: unknown): unknown {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AbortError') return busy()
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Failure('FILE_UNSAFE', { field: 'file' }) : error
}
