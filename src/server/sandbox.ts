import { isDemo } from '@/kit/env'
import { startSandbox } from '../sandbox/index'
import { demoClock } from './sandboxClock'

const { env } = process

if (env.SAHIL_MODE === 'production') {
  console.error('The sandbox stands in for paid services; it does not run in production.')
  process.exit(1)
}

const sandbox = await startSandbox({
  port: Number(env.SANDBOX_PORT ?? 3001),
  smtpPort: Number(env.SANDBOX_SMTP_PORT ?? 0),
  webhookUrl: env.SANDBOX_WEBHOOK_URL || undefined,
  stateFile: env.SANDBOX_STATE_FILE || undefined,
  razorpay: {
    keyId: env.SANDBOX_RAZORPAY_KEY_ID ?? env.RAZORPAY_KEY_ID,
    keySecret: env.SANDBOX_RAZORPAY_KEY_SECRET ?? env.RAZORPAY_KEY_SECRET,
    webhookSecret: env.SANDBOX_RAZORPAY_WEBHOOK_SECRET ?? env.RAZORPAY_WEBHOOK_SECRET,
    webhookSecretOld:
      env.SANDBOX_RAZORPAY_WEBHOOK_SECRET_OLD ?? env.RAZORPAY_WEBHOOK_SECRET_PREVIOUS,
  },
  twilio: {
    accountSid: env.SANDBOX_TWILIO_SID ?? env.TWILIO_ACCOUNT_SID,
    authToken: env.SANDBOX_TWILIO_TOKEN ?? env.TWILIO_AUTH_TOKEN,
    inboundUrl: env.SANDBOX_TWILIO_INBOUND_URL || undefined,
  },
  smtp:
    env.SANDBOX_SMTP_USER && env.SANDBOX_SMTP_PASSWORD
      ? { user: env.SANDBOX_SMTP_USER, pass: env.SANDBOX_SMTP_PASSWORD }
      : undefined,
  clock: isDemo() && env.DATABASE_URL ? demoClock(env.DATABASE_URL) : undefined,
  log: (line) => console.error(line),
})

console.log(JSON.stringify({ msg: 'sandbox ready', url: sandbox.url, smtpUrl: sandbox.smtpUrl }))

const stop = (): void => {
  sandbox.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
