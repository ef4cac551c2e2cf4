import { AsyncLocalStorage } from 'node:async_hooks'

/** A piece of work that somebody waits for, and what went wrong in it where nobody looked. */
type Errand = { kind: 'request' | 'job'; id: string; note: (error: unknown) => void }

const errands = new AsyncLocalStorage<Errand>()

/** The work whose promise or callback runs now, also after its end. */
export const currentErrand = (): Errand | undefined => errands.getStore()

/**
 * Runs one piece of work under its id. Should a promise of it be left alone and reject, the work may be waiting for
 * what never comes: it then has `patienceMs` left.
 * @param isStrict also work that came to its end has failed when a part of it was left alone
 * @throws what `run` throws, or the error that nobody caught
 */
export const onErrand = async <Result>({
  kind,
  id,
  patienceMs,
  isStrict = false,
  run,
}: {
  kind: Errand['kind']
  id: string
  patienceMs: number
  isStrict?: boolean
  run: () => Promise<Result>
}): Promise<Result> => {
  const lost: unknown[] = []
  let timer: NodeJS.Timeout | undefined
  let giveUp: (error: unknown) => void
  const stuck = new Promise<never>((_resolve, reject) => (giveUp = reject))
  stuck.catch(() => undefined)
  const note = (error: unknown): void => {
    lost.push(error)
    timer ??= setTimeout(() => giveUp(error), patienceMs)
  }
  try {
    const result = await errands.run({ kind, id, note }, () => Promise.race([run(), stuck]))
    if (isStrict) await turn()
    if (isStrict && lost.length > 0) throw lost[0]
    return result
  } finally {
    clearTimeout(timer)
  }
}

/** Node tells of a rejection after the turn in which it happened. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
