/** The settings of every test: a demo without anybody's keys, and no database until one is made. */
export const TEST_ENV: Record<string, string> = {
  NODE_ENV: 'test',
  SAHIL_MODE: 'demo',
  PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  DATA_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/no-database-in-this-test',
  DATABASE_POOL: '8',
  PUBLIC_URL: 'http://localhost:3000',
  LOG_LEVEL: 'error',
  THREAD_FILE: 'var/test-threads/thread.js',
  RATE_LIMIT_SCALE: '1000',
  DISABLE_PAYLOAD_HMR: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
}

/** What the machine's owner has set for a real Sahil must not reach a test. */
export const FORGOTTEN = /^(RAZORPAY|TWILIO|S3|SMTP|MAIL|CLIENT_URL|CORS|TRUSTED|WORKER|SANDBOX)/

/** The environment of a spawned process of the product: this one's, cleaned, plus what is given. */
export const spawnEnv = (given: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !FORGOTTEN.test(name) && !name.startsWith('VITEST'),
  )
  return { ...Object.fromEntries(kept), ...TEST_ENV, ...given } as NodeJS.ProcessEnv
}
