import { env } from '@/kit/env'

/** What must stop a start in production; see `checkIntegrations`. */
export const messagingProblems = (): string[] => {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_WHATSAPP_FROM, TWILIO_BASE_URL } = env()
  const missing = Object.entries({ TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_WHATSAPP_FROM })
    .filter(([, value]) => !value)
    .map(([name]) => `${name} is not set`)
  return [
    ...missing,
    ...(TWILIO_BASE_URL ? ['TWILIO_BASE_URL is set; it is for the sandbox only'] : []),
  ]
}
