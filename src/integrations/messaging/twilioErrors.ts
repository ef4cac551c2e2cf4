import { connectionFailure } from '../connectionFailure'
import { VendorError, type VendorErrorKind } from '../VendorError'

/** Twilio's RestException has a numeric code, or none for an HTML page; axios errors a text. */
type Thrown = { status?: number; code?: number | string; message?: string }

/** Whether a second call after a lost one does harm. */
type Call = 'repeatable' | 'once'

/**
 * Twilio's refusals and outages as VendorError. There is no idempotency key: a message
 * whose answer was lost is `unknown_outcome` and must not be repeated unseen.
 */
const translateTwilio = (thrown: unknown, call: Call): VendorError => {
  if (thrown instanceof VendorError) return thrown
  const error = (thrown ?? {}) as Thrown
  const { kind, code } = typeof error.status === 'number' ? answered(error) : lost(error, call)
  const message = error.message ?? String(code)
  return new VendorError({
    vendor: 'twilio',
    kind,
    retryable: kind === 'unavailable',
    code,
    message,
  })
}

/** Does the call and translates what it throws. */
export const askTwilio = async <T>(call: Call, act: () => Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (error) {
    throw translateTwilio(error, call)
  }
}

type Verdict = { kind: VendorErrorKind; code: string }

const answered = ({ status = 0, code }: Thrown): Verdict => {
  // Wrong keys are our settings' fault, not this message's.
  if (status === 401) return { kind: 'unavailable', code: 'AUTHENTICATION' }
  if (status === 429) return { kind: 'unavailable', code: 'RATE_LIMITED' }
  const isRefusal = status >= 400 && status < 500 && code !== undefined
  return { kind: isRefusal ? 'rejected' : 'unavailable', code: String(code ?? `HTTP_${status}`) }
}

const lost = ({ code }: Thrown, call: Call): Verdict => {
  const text = typeof code === 'string' ? code : undefined
  const failure = connectionFailure(text)
  const isKnown = call === 'repeatable' || failure === 'never_sent'
  return {
    kind: isKnown ? 'unavailable' : 'unknown_outcome',
    code: failure === 'timeout' ? 'TIMEOUT' : (text ?? 'NETWORK_ERROR'),
  }
}
