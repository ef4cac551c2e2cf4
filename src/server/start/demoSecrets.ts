import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './plainError'

export type DemoSecrets = ReturnType<typeof makeSecrets>

/**
 * The demo's own secrets: made once per folder, so that no two demos share any, and kept, so that
 * sealed data stays readable after a restart.
 */
export function demoSecrets(file: string): DemoSecrets {
  const kept = existsSync(file) ? readSecrets(file) : {}
  const secrets = { ...makeSecrets(), ...kept }
  if (Object.keys(secrets).length > Object.keys(kept).length) writePrivately(file, secrets)
  return secrets
}

/** Writes JSON that only this user may read, in one step. */
export function writePrivately(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, file)
}

function makeSecrets() {
  return {
    payloadSecret: text(36),
    dataKeys: `demo:${randomBytes(32).toString('base64')}`,
    razorpayKeyId: `rzp_test_${randomBytes(7).toString('hex')}`,
    razorpayKeySecret: text(18),
    razorpayWebhookSecret: text(18),
    razorpayWebhookSecretOld: text(18),
    twilioSid: `AC${randomBytes(16).toString('hex')}`,
    twilioToken: randomBytes(16).toString('hex'),
    smtpUser: 'sahil',
    smtpPassword: text(18),
  }
}

function readSecrets(file: string): Partial<DemoSecrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<DemoSecrets>
  } catch (error) {
    throw new PlainError(
      `${file} cannot be read (${(error as Error).message}). It holds the keys of the demo's sealed ` +
        'data: put it back, make it yours (chown), or move the whole var folder away for a new demo.',
    )
  }
}

const text = (bytes: number): string => randomBytes(bytes).toString('base64url')
