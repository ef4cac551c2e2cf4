import { timingSafeEqual } from 'node:crypto'
import { realNow } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { digest } from '@/kit/seal'

/** Nobody reads and fills in a form faster. */
const LEAST_MS = 2000

/** Says, signed, when a form was handed out. */
export const startedToken = (): string => {
  const at = String(realNow().getTime())
  return `${at}.${proof(at)}`
}

/**
 * A form that comes back at once was filled in by a machine. Frontends that send no token are not asked.
 * @throws Failure TOO_MANY with the seconds to wait, BAD_INPUT for a token that is not ours
 */
export const assertFillTime = (token: string | undefined): void => {
  if (!token) return
  const [at = '', given = ''] = token.split('.')
  const expected = Buffer.from(proof(at))
  const actual = Buffer.from(given)
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected))
    throw new Failure('BAD_INPUT', { field: 'startedToken' })
  const left = Number(at) + LEAST_MS - realNow().getTime()
  if (left > 0)
    throw new Failure('TOO_MANY', { retryAfter: Math.ceil(left / 1000), field: 'startedToken' })
}

const proof = (at: string): string => digest({ value: at, purpose: 'form-started' })
