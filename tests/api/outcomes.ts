import {
  aClient,
  anotherClient,
  CALLERS,
  PASSWORD,
  staffOf,
  tokenOf,
  type CallerName,
} from '../support/actors'
import { call, type Answer, type Call } from '../support/api'
import type { Access, Outcome } from './callerAnswers'

/** The id of no row. */
export const NONE = '00000000-0000-4000-8000-000000000000'

const ONCE_ONLY = /\/logout$/

const REFUSALS: number[] = [401, 403, 404, 405]

/** What an answer means, as the matrix says it. */
const outcomeOf = ({ status }: Answer): Outcome =>
  REFUSALS.includes(status) ? (status as Outcome) : status < 500 ? 'let in' : 'fault'

/** Asks as every caller. */
export const outcomesOf = async (options: Call, read = outcomeOf): Promise<Access> => {
  const outcomes: Partial<Access> = {}
  for (const caller of CALLERS) {
    const token = ONCE_ONLY.test(options.path) ? await freshToken(caller) : await tokenOf(caller)
    outcomes[caller] = read(await call({ ...options, token }))
  }
  return outcomes as Access
}

const freshToken = async (caller: CallerName): Promise<string | undefined> => {
  if (caller === 'anonymous') return undefined
  const isClient = caller === 'client' || caller === 'otherClient'
  const actor =
    caller === 'client'
      ? await aClient()
      : caller === 'otherClient'
        ? await anotherClient()
        : await staffOf(caller)
  const path = isClient ? '/auth/login' : '/admins/login'
  return (await call({ method: 'POST', path, body: { email: actor.email, password: PASSWORD } }))
    .body.token
}

/** Of a list: `not theirs` where the row in question is not shown. */
export const outcomeOfList =
  (id: string | undefined) =>
  (answer: Answer): Outcome => {
    if (answer.status !== 200) return outcomeOf(answer)
    const isShown = answer.body.docs.some((doc: { id: string }) => doc.id === id)
    return isShown ? 'let in' : 'not theirs'
  }

/** A foreign row is as good as absent: 404, and for writing 403 is as good. */
export const asForeign = (found: Access, expected: Access): Access =>
  Object.fromEntries(
    CALLERS.map((caller) => {
      const isAbsent = found[caller] === 404 || found[caller] === 403
      return [caller, expected[caller] === 'not theirs' && isAbsent ? 'not theirs' : found[caller]]
    }),
  ) as Access
