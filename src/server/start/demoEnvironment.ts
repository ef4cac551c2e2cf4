import type { DemoSecrets } from './demoSecrets'

/** Environment variables as they come and go. */
export type Variables = Record<string, string | undefined>

export type DemoPorts = { port: number; sandboxPort: number; adminPort: number; smtpPort: number }

/** A row per provider: once the user brings own credentials, its base URL is the user's affair. */
const OWN_CREDENTIALS = {
  razorpay: ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET'],
  twilio: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
}

/**
 * The whole environment of the demo's processes. What the user has set stays; the rest points to
 * the sandbox with this folder's own secrets.
 */
export function demoEnvironment(options: {
  user: Variables
  secrets: DemoSecrets
  ports: DemoPorts
  databaseUrl: string
  sandboxState: string
}): Variables {
  const user = withoutEmpty(options.user)
  const base = { ...demoDefaults({ ...options, user }), ...user, NODE_ENV: 'production' }
  return { ...sandboxEnvironment({ ...options, effective: base }), ...base }
}

/** The address on this machine that the sandbox and health checks use. */
export const loopback = (port: number): string => `http://127.0.0.1:${port}`

function demoDefaults(options: {
  user: Variables
  secrets: DemoSecrets
  ports: DemoPorts
  databaseUrl: string
}): Variables {
  const { user, secrets, ports } = options
  return {
    SAHIL_MODE: 'demo',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(ports.port),
    ADMIN_PORT: String(ports.adminPort),
    PUBLIC_URL: `http://localhost:${ports.port}`,
    DATABASE_URL: options.databaseUrl,
    PAYLOAD_SECRET: secrets.payloadSecret,
    DATA_KEYS: secrets.dataKeys,
    ...(hasOwn(user, 'razorpay') ? {} : razorpayDefaults(secrets, ports)),
    ...(hasOwn(user, 'twilio') ? {} : twilioDefaults(secrets, ports)),
    SMTP_URL: `smtp://${secrets.smtpUser}:${secrets.smtpPassword}@127.0.0.1:${ports.smtpPort}`,
    SANDBOX_URL: loopback(ports.sandboxPort),
  }
}

function razorpayDefaults(secrets: DemoSecrets, ports: DemoPorts): Variables {
  return {
    RAZORPAY_KEY_ID: secrets.razorpayKeyId,
    RAZORPAY_KEY_SECRET: secrets.razorpayKeySecret,
    RAZORPAY_WEBHOOK_SECRET: secrets.razorpayWebhookSecret,
    RAZORPAY_WEBHOOK_SECRET_PREVIOUS: secrets.razorpayWebhookSecretOld,
    RAZORPAY_BASE_URL: `${loopback(ports.sandboxPort)}/vendors/razorpay`,
  }
}

function twilioDefaults(secrets: DemoSecrets, ports: DemoPorts): Variables {
  return {
    TWILIO_ACCOUNT_SID: secrets.twilioSid,
    TWILIO_AUTH_TOKEN: secrets.twilioToken,
    TWILIO_WHATSAPP_FROM: '+14155238886',
    TWILIO_BASE_URL: `${loopback(ports.sandboxPort)}/vendors/twilio`,
  }
}

/** The sandbox knows the same credentials that our adapters use, as a vendor would. */
function sandboxEnvironment(options: {
  secrets: DemoSecrets
  ports: DemoPorts
  sandboxState: string
  effective: Variables
}): Variables {
  const { secrets, ports, effective } = options
  return {
    SANDBOX_PORT: String(ports.sandboxPort),
    SANDBOX_SMTP_PORT: String(ports.smtpPort),
    SANDBOX_SMTP_USER: secrets.smtpUser,
    SANDBOX_SMTP_PASSWORD: secrets.smtpPassword,
    SANDBOX_WEBHOOK_URL: `${loopback(ports.port)}/api/payments/webhook`,
    SANDBOX_STATE_FILE: options.sandboxState,
    SANDBOX_RAZORPAY_KEY_ID: effective.RAZORPAY_KEY_ID,
    SANDBOX_RAZORPAY_KEY_SECRET: effective.RAZORPAY_KEY_SECRET,
    SANDBOX_RAZORPAY_WEBHOOK_SECRET: effective.RAZORPAY_WEBHOOK_SECRET,
    SANDBOX_RAZORPAY_WEBHOOK_SECRET_OLD: effective.RAZORPAY_WEBHOOK_SECRET_PREVIOUS,
    SANDBOX_TWILIO_SID: effective.TWILIO_ACCOUNT_SID,
    SANDBOX_TWILIO_TOKEN: effective.TWILIO_AUTH_TOKEN,
  }
}

function hasOwn(user: Variables, provider: keyof typeof OWN_CREDENTIALS): boolean {
  return OWN_CREDENTIALS[provider].every((name) => user[name])
}

function withoutEmpty(source: Variables): Variables {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
}
