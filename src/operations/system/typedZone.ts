import { Failure } from '@/kit/failure'
import { zoneOf } from '@/rules/time/zone'

/** A typed time zone in tz's own spelling. @throws Failure BAD_INPUT on `timezone` for what is none */
export const typedZone = (text: string): string => {
  const zone = zoneOf(text.trim())
  if (!zone) throw new Failure('BAD_INPUT', { field: 'timezone' })
  return zone
}
