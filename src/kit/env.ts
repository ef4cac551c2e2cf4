import { z } from 'zod'

const optional = z.string().trim().min(1).optional()
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Every environment variable that Sahil reads; `.env.example` explains each. */
const ENV = z.object({
  NODE_ENV: z.string().default('development'),
  /** `demo` allows the sandbox, sample secrets and plain http; anything else is production. */
  SAHIL_MODE: z.enum(['demo', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Where a client's own pages live (links in messages); the product's pages when empty. */
  CLIENT_URL: z.url().optional(),
  /** Loopback port of the Next process that the front door proxies to. */
  ADMIN_PORT: z.coerce.number().int().min(1).max(65535).default(3002),
  DATABASE_URL: z.string().default('postgres://postgres@127.0.0.1:5432/sahil'),
  DATABASE_POOL: z.coerce.number().int().min(3).max(200).default(20),
  PAYLOAD_SECRET: z.string().default(''),
  /** `id:base64(32 bytes)`, comma separated; the first seals, all of them open. */
  DATA_KEYS: z.string().default(''),
  /** How many reverse proxies in front of us may be believed in `X-Forwarded-For`. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  CORS_ORIGINS: z.string().default(''),
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
  /** The load test that a RATE_LIMIT_SCALE above 1 is for; production refuses one without. */
  RATE_LIMIT_TEST: optional,
  /** Node's own switch; production refuses the value 0. */
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  GRAPHQL_DISABLED: flag.default(false),
  RAZORPAY_KEY_ID: optional,
  RAZORPAY_KEY_SECRET: optional,
  RAZORPAY_WEBHOOK_SECRET: optional,
  RAZORPAY_WEBHOOK_SECRET_PREVIOUS: optional,
  RAZORPAY_BASE_URL: z.url().default('https://api.razorpay.com'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Sahil <no-reply@localhost>'),
  TWILIO_ACCOUNT_SID: optional,
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_WHATSAPP_FROM: optional,
  TWILIO_BASE_URL: z.url().optional(),
  S3_BUCKET: optional,
  S3_REGION: z.string().default('auto'),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  S3_FORCE_PATH_STYLE: flag.default(true),
  /** What threads run: built with the servers; tests build one of their own. */
  THREAD_FILE: z.string().default('dist/bundles/thread.js'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),
  WORKER_LEASE_SECONDS: z.coerce.number().min(1).max(600).default(30),
})

export type Env = z.infer<typeof ENV>

let cached: Env | undefined

/**
 * The validated environment, read on first use so that type generation and builds need no secrets.
 * @throws Error naming each wrong variable.
 */
export const env = (): Env => (cached ??= readEnv(process.env))

/** Reads again; for tests that change `process.env`. */
export const refreshEnv = (): Env => (cached = readEnv(process.env))

export const isDemo = (): boolean => env().SAHIL_MODE === 'demo'

/** True inside the admin: Next writes this word into what it builds for its server. */
export const isNext = (): boolean => process.env.NEXT_RUNTIME === 'nodejs'

function readEnv(source: NodeJS.ProcessEnv): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = ENV.safeParse(filled)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n  ${wrong.join('\n  ')}`)
}
