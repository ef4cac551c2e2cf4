/** The service behind a port, as logs and alerts name it. */
export type Vendor = 'razorpay' | 'twilio' | 'smtp'

/**
 * `rejected`: the vendor refused this very request, and will again.
 * `unavailable`: nothing was done; later it may work (outage, rate limit, our credentials).
 * `unknown_outcome`: the answer was lost; the vendor may or may not have acted.
 */
export type VendorErrorKind = 'rejected' | 'unavailable' | 'unknown_outcome'

type Details = {
  vendor: Vendor
  kind: VendorErrorKind
  /** Whether the same call may simply be made again: it cannot act twice. */
  retryable: boolean
  /** The vendor's own code where it has one (`21211`, `BAD_REQUEST_ERROR`), else ours. */
  code: string
  message: string
}

/** The only error that leaves a port. Its message holds no phone number and no mail address. */
export class VendorError extends Error {
  readonly vendor: Vendor
  readonly kind: VendorErrorKind
  readonly retryable: boolean
  readonly code: string

  constructor({ vendor, kind, retryable, code, message }: Details) {
    super(redact(message))
    this.name = 'VendorError'
    this.vendor = vendor
    this.kind = kind
    this.retryable = retryable
    this.code = code
  }
}

const PHONE = /\+?\d[\d\s-]{5,}\d/g
const MAIL_ADDRESS = /[^\s<>"'()]+@[^\s<>"'()]+/g

// Vendors quote the recipient in their refusals, and the message ends in our logs.
const redact = (message: string): string =>
  message.replace(MAIL_ADDRESS, '[address]').replace(PHONE, '[number]')
