import { setTimeout as wait } from 'node:timers/promises'
import { realNow } from '@/kit/clock'
import { Failure } from '@/kit/failure'

const SECONDS = 30
const LONGEST_WAIT_MS = 500

type Budget = { ends: number; rootBegan?: number }

const budgets = new WeakMap<object, Budget>()

/** From now on the fields of this request may begin to be read for half a minute. */
export const startBudget = (context: object): void =>
  void budgets.set(context, { ends: realNow().getTime() + SECONDS * 1000 })

/** @throws Failure TOO_COSTLY when the time of the request is used up */
export const refuseLate = (context: object): void => {
  if (realNow().getTime() > (budgets.get(context)?.ends ?? Infinity))
    throw new Failure('TOO_COSTLY')
}

/** Before a further field of `Query` the loop belongs to others for as long as the last field took. */
export const giveWay = async (context: object): Promise<void> => {
  const budget = budgets.get(context)
  if (!budget) return
  const took = performance.now() - (budget.rootBegan ?? Infinity)
  if (took > 0) await wait(Math.min(took, LONGEST_WAIT_MS))
  budget.rootBegan = performance.now()
}
