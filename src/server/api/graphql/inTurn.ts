import pLimit, { type LimitFunction } from 'p-limit'
import { Failure } from '@/kit/failure'

const AT_ONCE = 2
const MOST_WAITING = 80
const MOST_OF_ONE = 10

const everybody = pLimit(AT_ONCE)
const callers = new Map<string, { turn: LimitFunction; count: number }>()

/**
 * One request of a caller after another, and a few of all callers at once: whoever asks for much waits
 * behind himself and not in front of the others.
 * @param caller whose turn it is: an account, or an address
 * @throws Failure TOO_MANY, UNAVAILABLE when too many wait already
 */
export const inTurn = async <T>({
  caller,
  work,
}: {
  caller: string
  work: () => Promise<T>
}): Promise<T> => {
  const own = callers.get(caller) ?? { turn: pLimit(1), count: 0 }
  if (own.count >= MOST_OF_ONE) throw new Failure('TOO_MANY', { retryAfter: 1 })
  if (everybody.pendingCount >= MOST_WAITING) throw new Failure('UNAVAILABLE', { retryAfter: 2 })
  callers.set(caller, own)
  own.count += 1
  try {
    return await own.turn(() => everybody(work))
  } finally {
    own.count -= 1
    if (own.count === 0) callers.delete(caller)
  }
}
