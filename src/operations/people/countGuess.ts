import { countAttempt, type Limit } from '@/kit/rateLimit'
import { digest } from '@/kit/seal'
import type { DbRequest } from '@/kit/sql'
import type { Audience } from './accountsOf'

const PER_DEVICE: Limit = { max: 10, seconds: 900 }
const PER_ADDRESS: Limit = { max: 10, seconds: 900 }
const PER_ACCOUNT: Limit = { max: 50, seconds: 900 }
const PER_IP: Limit = { max: 300, seconds: 300 }

/**
 * Counts one guess at a password before it is hashed (OWASP, device cookies). A device that signed in before has a
 * budget of its own; strangers share that of their address and that of the account, and an address from which
 * somebody signed in lately is spared the latter.
 * @param account its id, or the folded name where there is none, so that both are counted alike
 * @returns the key to forget after a success
 * @throws Failure TOO_MANY
 */
export const countGuess = async ({
  req,
  audience,
  account,
  ip,
  device,
  isKnownAddress,
}: {
  req: DbRequest
  audience: Audience
  account: string
  ip: string
  device: string | null
  isKnownAddress: boolean
}): Promise<string> => {
  if (device) {
    const key = `login|device|${device}`
    await countAttempt({ req, key, limit: PER_DEVICE })
    return key
  }
  const all = `login|${audience}|${digest({ value: account, purpose: 'login' })}`
  const own = `${all}|${ip}`
  await countAttempt({ req, key: `login|${ip}`, limit: PER_IP })
  await countAttempt({ req, key: own, limit: PER_ADDRESS })
  if (!isKnownAddress) await countAttempt({ req, key: all, limit: PER_ACCOUNT })
  return own
}
