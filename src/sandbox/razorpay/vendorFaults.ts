import type { FaultMode } from '../faults'
import type { Reply } from '../http/exchange'

const NA = { source: 'NA', step: 'NA', reason: 'NA', metadata: {} }

/** What Razorpay's edge answers instead of acting; undefined for faults that are no answers. */
export const razorpayFault = (mode: FaultMode): Reply | undefined => FAULTS[mode]

const FAULTS: Partial<Record<FaultMode, Reply>> = {
  reset_before: 'reset',
  http_429: {
    status: 429,
    body: {
      error: {
        code: 'BAD_REQUEST_ERROR',
        description: 'Request failed. Please try after sometime.',
        ...NA,
      },
    },
  },
  http_500: {
    status: 500,
    body: {
      error: {
        code: 'SERVER_ERROR',
        description:
          'We are facing some trouble completing your request at the moment. Please try again shortly.',
        ...NA,
      },
    },
  },
  html_502: {
    status: 502,
    type: 'text/html',
    body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>',
  },
  reject: {
    status: 400,
    body: {
      error: {
        code: 'BAD_REQUEST_ERROR',
        description: 'This business is not allowed to accept payments at the moment.',
        ...NA,
      },
    },
  },
}
