import { checkIntegrations } from '@/integrations/check'
import { env, isDemo } from '@/kit/env'

/** Stops a process whose settings are not safe to run with, naming every problem. Production only takes real secrets. */
export const assertReady = (): void => {
  const problems = [
    ...secretProblems(),
    ...(isDemo() ? [] : [...originProblems(), ...checkIntegrations()]),
  ]
  if (problems.length === 0) return
  console.error(
    `Sahil cannot start:\n${problems.map((each) => `  - ${each}`).join('\n')}\nSee .env.example and docs/operator.md.`,
  )
  process.exit(1)
}

const secretProblems = (): string[] => {
  const { PAYLOAD_SECRET, DATA_KEYS } = env()
  const isSample = /change|sample|example|secret/i.test(PAYLOAD_SECRET)
  return [
    ...(PAYLOAD_SECRET.length < 32 ? ['PAYLOAD_SECRET needs at least 32 characters'] : []),
    ...(isSample && !isDemo() ? ['PAYLOAD_SECRET still holds a sample value'] : []),
    ...(DATA_KEYS === '' ? ['DATA_KEYS is empty: give id:base64 of 32 random bytes'] : []),
  ]
}

const originProblems = (): string[] =>
  new URL(env().PUBLIC_URL).protocol === 'https:'
    ? []
    : ['PUBLIC_URL must begin with https:// in production']
