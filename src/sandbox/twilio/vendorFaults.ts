import type { FaultMode } from '../faults'
import type { Reply } from '../http/exchange'

/** What Twilio's edge answers instead of acting; undefined for faults that are no answers. */
export const twilioFault = (mode: FaultMode): Reply | undefined => FAULTS[mode]

const refusal = (status: number, code: number, message: string): Reply => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
})

const FAULTS: Partial<Record<FaultMode, Reply>> = {
  reset_before: 'reset',
  http_429: refusal(429, 20429, 'Too Many Requests'),
  http_500: refusal(500, 20500, 'An internal server error has occurred'),
  html_502: {
    status: 502,
    type: 'text/html',
    body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
  },
  reject: refusal(400, 21610, 'Attempt to send to unsubscribed recipient'),
}
