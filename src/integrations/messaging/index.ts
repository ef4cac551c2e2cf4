import { env, isDemo } from '@/kit/env'
import { VendorError } from '../VendorError'
import type { Messenger } from './port'
import { messagingProblems } from './settings'
import { twilioMessenger } from './twilio'

export type * from './port'

let open: { settings: string; messenger: Messenger } | undefined

/**
 * The WhatsApp provider of this installation.
 * @throws VendorError NOT_CONFIGURED without keys, and in production with a sandbox
 */
export const messenger = (): Messenger => {
  const settings = configured()
  const key = JSON.stringify(settings)
  if (open?.settings !== key) open = { settings: key, messenger: twilioMessenger(settings) }
  return open.messenger
}

const configured = () => {
  const {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_WHATSAPP_FROM: from,
    TWILIO_BASE_URL: baseUrl,
  } = env()
  const problems = isDemo() ? [] : messagingProblems()
  if (accountSid && authToken && from && !problems.length) {
    return { accountSid, authToken, from, baseUrl }
  }
  throw new VendorError({
    vendor: 'twilio',
    kind: 'unavailable',
    retryable: true,
    code: 'NOT_CONFIGURED',
    message:
      problems.join('; ') || 'TWILIO_ACCOUNT_SID, _AUTH_TOKEN and _WHATSAPP_FROM are not set',
  })
}
