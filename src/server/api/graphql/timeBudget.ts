import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'

const SECONDS = 30

const ends = new WeakMap<object, number>()

/** From now on the fields of this request may begin to be read for half a minute. */
export const startBudget = (context: object): void =>
  void ends.set(context, now().getTime() + SECONDS * 1000)

/** @throws Failure TOO_COSTLY when the time of the request is used up */
export const refuseLate = (context: object): void => {
  if (now().getTime() > (ends.get(context) ?? Infinity)) throw new Failure('TOO_COSTLY')
}
