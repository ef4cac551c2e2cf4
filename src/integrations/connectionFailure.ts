/** What a socket's error code says about whether the request can have reached the vendor. */
export type ConnectionFailure = 'never_sent' | 'timeout' | 'lost'

/** Reads the `code` of a Node network error; anything unknown counts as lost on the way. */
export const connectionFailure = (code: string | undefined): ConnectionFailure => {
  if (code && NEVER_SENT.test(code)) return 'never_sent'
  return code && TIMEOUT.has(code) ? 'timeout' : 'lost'
}

const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.+|CERT_.+|DEPTH_.+|UNABLE_TO_.+|SELF_SIGNED_.+)$/
const TIMEOUT = new Set(['ETIMEDOUT', 'ECONNABORTED'])
