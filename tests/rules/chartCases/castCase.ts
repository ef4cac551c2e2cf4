import { castChart } from '@/rules/charts/castChart'
import type { Chart } from '@/rules/charts/chart'
import type { Birth } from '@/rules/people/birth'

/** A birth as the public cases give it. */
export type CaseInput = {
  date: string
  time: string
  place: string
  latitude: number
  longitude: number
  timeBasis: Birth['place']['timeBasis']
  timezone?: string
  utcOffset?: string
}

/** Our birth of a public case. */
const birthOf = (input: CaseInput): Birth => {
  const { date, time, place, latitude, longitude, timeBasis, timezone, utcOffset } = input
  return {
    date,
    time,
    timeCertainty: 'exact',
    place: {
      name: place,
      latitude,
      longitude,
      timeBasis,
      timezone: timezone ?? 'Asia/Kolkata',
      ...(utcOffset ? { utcOffset } : {}),
    },
  }
}

/**
 * The chart of a public case: what the checker of the cases calls as a module.
 * @throws when the birth is refused
 */
const castCase = (input: CaseInput, { asOf, id }: { asOf: string; id: string }): Chart => {
  const chart = castChart({ birth: birthOf(input), asOf })
  if ('code' in chart) throw new Error(`${id}: ${chart.code} ${chart.field}`)
  return chart
}

export default castCase
