import type { FailureCode } from '../system/failures'

const MIN = 10
const MAX = 256

/** Roots of the passwords that guessers try first; any of them with digits around it is refused. */
const COMMON_ROOTS = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'welcome',
  'letmein',
  'admin',
  'administrator',
  'changeme',
  'secret',
  'monkey',
  'dragon',
  'football',
  'cricket',
  'india',
  'bharat',
  'hanuman',
  'ganesh',
  'krishna',
  'shivshakti',
  'jaimatadi',
  'omnamahshivaya',
  'sairam',
  'jaishreeram',
  'sahil',
  'abcdefghij',
  'abc',
  'test',
  'guest',
  'master',
  'superman',
  'princess',
  'sunshine',
  'trustno',
  'whatever',
  'default',
  'login',
]

/**
 * Why a password is refused, or null. Length over composition, with a denylist (NIST SP 800-63B 3.1.1.2).
 */
export const passwordProblem = (password: string): FailureCode | null => {
  if ([...password].length < MIN) return 'PASSWORD_TOO_SHORT'
  if (password.length > MAX) return 'TOO_LONG'
  return isCommon(password) ? 'PASSWORD_TOO_COMMON' : null
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^a-z]/g, '')
  if (new Set(plain).size <= 3) return true
  if ('01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain)) return true
  return (
    letters.length > 0 && COMMON_ROOTS.includes(letters) && /^[\d\W_]*[a-z]*[\d\W_]*$/.test(plain)
  )
}
