import type { PayloadRequest } from 'payload'
import type { Language } from '@/rules/system/failures'
import type { Audience } from './accountsOf'
import { issuePasswordReset, openResetAddress, sealResetAddress } from './passwords'

/** Makes a reset link if the address belongs to somebody. @param askedAt UTC instant of the wish */
export const sendPasswordReset = ({
  req,
  audience,
  sealedEmail,
  language,
  askedAt,
}: {
  req: PayloadRequest
  audience: Audience
  sealedEmail: string
  language: Language
  askedAt?: string
}): Promise<void> =>
  issuePasswordReset({ req, audience, language, askedAt, email: openResetAddress(sealedEmail) })

/** Input as it is now; a row of an earlier release holds the address bare. */
export const sealOldResetAddress = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || !('email' in input)) return input
  const { email, ...rest } = input
  return typeof email === 'string' ? { sealedEmail: sealResetAddress(email), ...rest } : input
}
