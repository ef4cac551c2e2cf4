import { timingSafeEqual } from 'node:crypto'
import { realNow } from '@/kit/clock'
import { env } from '@/kit/env'
import { digest } from '@/kit/seal'

const LIFE_MS = 10 * 60_000

/** A link to one file for one person, good for ten minutes. */
export const reportLink = ({
  report,
  user,
}: {
  report: string
  user: string
}): { url: string; expiresAt: string } => {
  const expires = realNow().getTime() + LIFE_MS
  const signature = sign({ report, user, expires })
  return {
    url: `${env().PUBLIC_URL}/api/reports/${report}/file?user=${user}&expires=${expires}&signature=${signature}`,
    expiresAt: new Date(expires).toISOString(),
  }
}

/** True when the link is ours and still good. */
export const isReportLink = ({
  report,
  user,
  expires,
  signature,
}: {
  report: string
  user: string
  expires: number
  signature: string
}): boolean => {
  const expected = Buffer.from(sign({ report, user, expires }))
  const actual = Buffer.from(signature)
  return (
    expires > realNow().getTime() &&
    actual.length === expected.length &&
    timingSafeEqual(actual, expected)
  )
}

const sign = ({
  report,
  user,
  expires,
}: {
  report: string
  user: string
  expires: number
}): string => digest({ value: `${report}|${user}|${expires}`, purpose: 'report-link' })
