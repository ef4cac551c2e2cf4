import { connectionFailure } from '../connectionFailure'
import { VendorError, type VendorErrorKind } from '../VendorError'

/** What nodemailer throws. */
type Thrown = {
  code?: string
  responseCode?: number
  message?: string
  syscall?: string
}

/**
 * A mail server's refusals and outages as VendorError. All but refusals may be repeated: the
 * Message-ID stays the same, so a receiver can drop the second copy.
 * @param isHandedOver all of the mail was on the way: it may be taken, though nobody said so
 */
export const translateSmtp = (thrown: unknown, isHandedOver: boolean): VendorError => {
  if (thrown instanceof VendorError) return thrown
  const error = (thrown ?? {}) as Thrown
  const { kind, code } = verdict(error, isHandedOver)
  return new VendorError({
    vendor: 'smtp',
    kind,
    retryable: kind !== 'rejected',
    code,
    message: error.message ?? 'The mail server did not take the mail',
  })
}

const verdict = (error: Thrown, isHandedOver: boolean): { kind: VendorErrorKind; code: string } => {
  const { code, responseCode } = error
  // A refused login is our settings' fault, not this mail's.
  if (code === 'EAUTH') return { kind: 'unavailable', code: 'AUTHENTICATION' }
  if (responseCode) {
    return { kind: responseCode >= 500 ? 'rejected' : 'unavailable', code: String(responseCode) }
  }
  if (code && OUR_FAULT.has(code)) return { kind: 'rejected', code }
  if (!isHandedOver || isConnectFailure(error))
    return { kind: 'unavailable', code: code ?? 'CONNECTION' }
  return { kind: 'unknown_outcome', code: code ?? 'CONNECTION' }
}

// No recipient, a broken address, a mail beyond the server's announced size.
const OUR_FAULT = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM'])

// nodemailer hides the socket's code behind ESOCKET, but its message and syscall stay.
const isConnectFailure = ({ syscall, message = '' }: Thrown): boolean =>
  syscall === 'connect' ||
  syscall === 'getaddrinfo' ||
  connectionFailure(/\b(E[A-Z_]{4,})\b/.exec(message)?.[1]) === 'never_sent'
