import { Failure } from '@/kit/failure'
import { birthInstant } from '@/rules/charts/birthInstant'
import { castChart } from '@/rules/charts/castChart'
import type { Chart } from '@/rules/charts/chart'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import type { Birth } from '@/rules/people/birth'

/**
 * The chart of a birth as of an instant, by default as of the birth itself, so that the same birth gives the same bytes.
 * @param asOf UTC instant
 * @param field what the birth is called in the request; in front of the field of a failure
 * @throws Failure BIRTH_TIME_SKIPPED, BIRTH_TIME_TWICE, BIRTH_OUT_OF_RANGE
 */
export const castBirth = ({
  birth,
  asOf,
  settings,
  field,
}: {
  birth: Birth
  asOf?: string
  settings: ChartSettings
  field?: string
}): Chart => {
  const chart = castChart({ birth, asOf: asOf ?? instantOf(birth), settings })
  if (!('code' in chart)) return chart
  throw new Failure(chart.code, { field: field ? `${field}.${chart.field}` : chart.field })
}

const FIRST = '1900-01-01T00:00:00Z'
const LAST = '2100-12-31T23:59:59Z'

/** Within the years of which the sky is known: a day of 1900 began in 1899 in India. */
const instantOf = (birth: Birth): string => {
  const instant = birthInstant(birth)
  const at = 'utc' in instant ? instant.utc : `${birth.date}T00:00:00Z`
  if (at < FIRST) return FIRST
  return at > LAST ? LAST : at
}
