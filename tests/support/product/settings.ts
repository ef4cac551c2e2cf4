import { demoEnvironment, type DemoPorts } from '@/server/start/demoEnvironment'
import { freePort } from '@/server/start/ports'
import { TEST_ENV } from '../testEnv'

/** The sandbox's credentials in journeys, so that a test can sign as a vendor does. */
export const SECRETS = {
  payloadSecret: TEST_ENV.PAYLOAD_SECRET!,
  dataKeys: TEST_ENV.DATA_KEYS!,
  razorpayKeyId: 'rzp_test_sahiljourneys',
  razorpayKeySecret: 'journeys-key-secret',
  razorpayWebhookSecret: 'journeys-webhook-secret',
  razorpayWebhookSecretOld: 'journeys-webhook-secret-old',
  twilioSid: `AC${'7b'.repeat(16)}`,
  twilioToken: 'journeys-twilio-token',
  smtpUser: 'sahil',
  smtpPassword: 'journeys-smtp',
}

type Settings = Record<string, string>

/** The environment that all processes of one product share, as `npm start` makes it. */
export const productSettings = (options: {
  ports: DemoPorts
  databaseUrl: string
  folder: string
  env: Settings
}): Settings => {
  const { ports, databaseUrl, folder, env } = options
  const user = { LOG_LEVEL: 'info', RATE_LIMIT_SCALE: '1000', DATABASE_POOL: '8', ...env }
  const sandboxState = `${folder}/sandbox.json`
  const made = demoEnvironment({ user, secrets: SECRETS, ports, databaseUrl, sandboxState })
  return Object.fromEntries(
    Object.entries(made).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Ports that the system has to spare. */
export const productPorts = async (): Promise<DemoPorts> => ({
  port: await freePort(),
  sandboxPort: await freePort(),
  adminPort: await freePort(),
  smtpPort: await freePort(),
})
