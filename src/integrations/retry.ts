import { VendorError } from './VendorError'

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 200

/**
 * Calls an action that may safely be repeated up to three times, with full jitter between. A
 * timeout is not repeated: the caller has waited long enough.
 * @throws the last VendorError
 */
export const retry = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthRepeating(error)) throw error
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt)
    }
  }
}

const isWorthRepeating = (error: unknown): boolean =>
  error instanceof VendorError && error.retryable && !FINAL.has(error.code)

const FINAL = new Set(['TIMEOUT', 'AUTHENTICATION', 'NOT_CONFIGURED'])

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
