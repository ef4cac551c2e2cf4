import { connectionFailure } from '../connectionFailure'
import { VendorError, type VendorErrorKind } from '../VendorError'

/** What the SDK throws: a plain object, no Error. Status 0 is ours, for a lost connection. */
type Thrown = {
  statusCode?: number | string
  error?: { code?: string; description?: string; reason?: string } | null
}

type AxiosFailure = { code?: string; message?: string; response?: unknown }

/**
 * Gives an axios error without an answer the shape that the SDK expects; without this the SDK
 * throws a TypeError and the cause is lost.
 */
export const keepNetworkCause = (failure: AxiosFailure): Promise<never> => {
  failure.response ??= {
    status: 0,
    data: { error: { code: 'NETWORK_ERROR', reason: failure.code, description: failure.message } },
  }
  return Promise.reject(failure as Error)
}

/**
 * Razorpay's refusals and outages as VendorError. All that is not a refusal is retryable, for reads
 * change nothing and an order is opened once for each receipt.
 */
export const translateRazorpay = (thrown: unknown, call: 'read' | 'write'): VendorError => {
  if (thrown instanceof VendorError) return thrown
  const { statusCode, error } = (thrown ?? {}) as Thrown
  const status = Number(statusCode ?? NaN)
  const fallback = thrown instanceof Error ? thrown.message : `HTTP ${status}`
  const { kind, code } = verdict({ status, call, error: error ?? {} })
  const message = error?.description ?? fallback
  return new VendorError({
    vendor: 'razorpay',
    kind,
    code,
    message,
    retryable: kind !== 'rejected',
  })
}

const verdict = (answer: {
  status: number
  call: 'read' | 'write'
  error: { code?: string; reason?: string }
}): { kind: VendorErrorKind; code: string } => {
  const { status, call, error } = answer
  if (status === 0) {
    const failure = connectionFailure(error.reason)
    const isKnown = call === 'read' || failure === 'never_sent'
    const code = failure === 'timeout' ? 'TIMEOUT' : (error.reason ?? 'NETWORK_ERROR')
    return { kind: isKnown ? 'unavailable' : 'unknown_outcome', code }
  }
  // Wrong keys are our settings' fault, not this request's.
  if (status === 401 || status === 403) return { kind: 'unavailable', code: 'AUTHENTICATION' }
  if (status === 429) return { kind: 'unavailable', code: 'RATE_LIMITED' }
  const code = error.code ?? (status ? `HTTP_${status}` : 'UNREADABLE_ANSWER')
  const isRefusal = status >= 400 && status < 500 && status !== 409
  return { kind: isRefusal ? 'rejected' : 'unavailable', code }
}
