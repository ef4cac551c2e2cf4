import { aClient, anotherClient, PASSWORD, staffOf, tokenOf } from '../support/actors'
import { call, type Answer, type Call } from '../support/api'
import { COLUMNS } from './accessMatrix'

/** The id of no row. */
export const NONE = '00000000-0000-4000-8000-000000000000'

const ONCE_ONLY = /\/logout$/

/** The sign of an answer, as the matrix writes it. */
const signOf = ({ status }: Answer): string =>
  ({ 401: '-', 403: 'x', 404: '0', 405: 'm' })[status] ?? (status < 500 ? '+' : '!')

/** Asks as every caller. @returns one sign for each */
export const signsOf = async (options: Call, sign = signOf): Promise<string> => {
  let signs = ''
  for (const caller of COLUMNS) {
    const token = ONCE_ONLY.test(options.path) ? await freshToken(caller) : await tokenOf(caller)
    signs += sign(await call({ ...options, token }))
  }
  return signs
}

const freshToken = async (caller: (typeof COLUMNS)[number]): Promise<string | undefined> => {
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

/** Signs of a list: `o` where the row in question is not shown. */
export const signOfList =
  (id: string | undefined) =>
  (answer: Answer): string => {
    if (answer.status !== 200) return signOf(answer)
    return answer.body.docs.some((doc: { id: string }) => doc.id === id) ? '+' : 'o'
  }

/** A foreign row is as good as absent: 404, and for writing 403 is as good. */
export const asForeign = (signs: string, expected: string): string =>
  [...signs].map((sign, at) => (expected[at] === 'o' && '0x'.includes(sign) ? 'o' : sign)).join('')
