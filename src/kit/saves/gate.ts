import { Failure } from '../failure'

export type Gate = {
  /**
   * Waits for a place, in the order of coming. @returns how to leave, which may be called twice
   * @throws Failure UNAVAILABLE when too many wait, or when none became free in time
   */
  enter: () => Promise<() => void>
  /** How many are inside, and how many wait. */
  count: () => { inside: number; waiting: number }
}

type Options = {
  places: number
  waiting: number
  /** How long one waits for a place, in milliseconds. */
  patienceMs: number
  /** After so long a place is given to the next, whatever became of its owner, in milliseconds. */
  leaseMs: number
}

type Waiting = { admit: () => void }

const AGAIN_SECONDS = 2

/** Lets so many in at once and the others wait: whoever waits here holds nothing yet. */
export const createGate = ({ places, waiting: most, patienceMs, leaseMs }: Options): Gate => {
  const queue = new Set<Waiting>()
  let inside = 0
  const admitNext = (): void => {
    const [next] = queue
    if (!next || inside >= places) return
    queue.delete(next)
    next.admit()
  }
  const take = (): (() => void) => {
    inside += 1
    let isOut = false
    const leave = (): void => {
      if (isOut) return
      isOut = true
      clearTimeout(lease)
      inside -= 1
      admitNext()
    }
    const lease = setTimeout(leave, leaseMs).unref()
    return leave
  }
  const enter = (): Promise<() => void> => {
    if (inside < places) return Promise.resolve(take())
    if (queue.size >= most) return Promise.reject(crowded())
    return placeInTime({ queue, patienceMs, take })
  }
  return { enter, count: () => ({ inside, waiting: queue.size }) }
}

type Queue = { queue: Set<Waiting>; patienceMs: number; take: () => () => void }

const placeInTime = ({ queue, patienceMs, take }: Queue): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const me: Waiting = {
      admit: () => {
        clearTimeout(timer)
        resolve(take())
      },
    }
    const timer = setTimeout(() => {
      queue.delete(me)
      reject(crowded())
    }, patienceMs)
    queue.add(me)
  })

const crowded = (): Failure => new Failure('UNAVAILABLE', { retryAfter: AGAIN_SECONDS })
