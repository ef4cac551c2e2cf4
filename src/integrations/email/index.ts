import type { Payload } from 'payload'
import { isDemo } from '@/kit/env'
import { VendorError } from '../VendorError'
import type { Mailer } from './port'
import { mailProblems } from './settings'
import { smtpMailer } from './smtp'

export type * from './port'
export { smtpTransport } from './transport'

/**
 * The mail server of this installation, by way of Payload's adapter.
 * @throws VendorError NOT_CONFIGURED in production with settings that reach nobody
 */
export const mailer = (payload: Pick<Payload, 'sendEmail'>): Mailer => {
  const problems = isDemo() ? [] : mailProblems()
  if (!problems.length) return smtpMailer(payload)
  throw new VendorError({
    vendor: 'smtp',
    kind: 'unavailable',
    retryable: true,
    code: 'NOT_CONFIGURED',
    message: problems.join('; '),
  })
}
