import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)
const PREFIX = 'pbkdf2-sha256-v1:'
const ROUNDS = 600_000
const LENGTH = 32

export type PasswordHash = { hash: string; salt: string }

/** Hashes as Payload 3.90 does (PBKDF2-SHA256, 600,000 rounds; auth/strategies/local), so both can verify. */
export const hashPassword = async (password: string): Promise<PasswordHash> => {
  const salt = randomBytes(32).toString('hex')
  const hash = await derive(password, salt, ROUNDS, LENGTH, 'sha256')
  return { hash: PREFIX + hash.toString('hex'), salt }
}

/** True when the password fits; takes the same time when there is no account at all. */
export const isPassword = async ({
  password,
  stored,
}: {
  password: string
  stored: Partial<PasswordHash> | null
}): Promise<boolean> => {
  const expected = Buffer.from(
    stored?.hash?.startsWith(PREFIX) ? stored.hash.slice(PREFIX.length) : '',
    'hex',
  )
  const actual = await derive(password, stored?.salt ?? NO_ACCOUNT_SALT, ROUNDS, LENGTH, 'sha256')
  return expected.length === actual.length && timingSafeEqual(actual, expected)
}

const NO_ACCOUNT_SALT = randomBytes(32).toString('hex')
