import { checkIntegrations } from '@/integrations/check'
import { env, isDemo } from '@/kit/env'
import { secretProblems } from './secretProblems'

/** Stops a process whose settings are not safe to run with, naming every problem. Production only takes real secrets. */
export const assertReady = (): void => {
  const problems = startProblems()
  if (problems.length === 0) return
  console.error(
    `Sahil cannot start:\n${problems.map((each) => `  - ${each}`).join('\n')}\nSee .env.example and docs/operator.md.`,
  )
  process.exit(1)
}

/** What must stop api, admin and worker alike. The demo asks only that it can seal and sign. */
export const startProblems = (): string[] => [
  ...missingSecrets(),
  ...(isDemo()
    ? []
    : [...secretProblems(), ...originProblems(), ...switchedOff(), ...checkIntegrations()]),
]

const missingSecrets = (): string[] => {
  const { PAYLOAD_SECRET, DATA_KEYS } = env()
  const isShort = PAYLOAD_SECRET.length < 32 && (isDemo() || PAYLOAD_SECRET === '')
  return [
    ...(isShort ? ['PAYLOAD_SECRET needs at least 32 characters'] : []),
    ...(DATA_KEYS === '' ? ['DATA_KEYS is empty: give id:base64 of 32 random bytes'] : []),
  ]
}

const originProblems = (): string[] =>
  new URL(env().PUBLIC_URL).protocol === 'https:'
    ? []
    : ['PUBLIC_URL must begin with https:// in production']

/** Protections that a variable takes away. */
const switchedOff = (): string[] => {
  const { RATE_LIMIT_SCALE, RATE_LIMIT_TEST, NODE_TLS_REJECT_UNAUTHORIZED } = env()
  const isUnnamed = RATE_LIMIT_SCALE > 1 && !RATE_LIMIT_TEST
  return [
    ...(isUnnamed
      ? ['RATE_LIMIT_SCALE is above 1: only for a load test, named in RATE_LIMIT_TEST']
      : []),
    ...(NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [
          'NODE_TLS_REJECT_UNAUTHORIZED=0 believes any server; name your own authority in NODE_EXTRA_CA_CERTS',
        ]
      : []),
  ]
}
