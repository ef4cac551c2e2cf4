import type { Chart, GrahaPlacement } from '@/rules/charts/chart'
import { castChart } from '@/rules/charts/castChart'
import { GRAHAS, type Graha } from '@/rules/charts/grahas'
import { placementOf } from '@/rules/charts/placement'
import type { Birth } from '@/rules/people/birth'

export const BIRTH: Birth = {
  date: '1990-05-14',
  time: '06:42',
  timeCertainty: 'exact',
  place: {
    name: 'Ballia, Uttar Pradesh, India',
    latitude: 25.7584,
    longitude: 84.1487,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  },
}

export const AS_OF = '2026-11-23T03:30:00.000Z'

/** A chart of the engine; a birth that has none fails the test. */
export const castFor = (birth: Birth): Chart => {
  const chart = castChart({ birth, asOf: AS_OF })
  if ('code' in chart) throw new Error(chart.code)
  return chart
}

const BASE = castFor(BIRTH)

/** A chart with the points at these longitudes, whether or not the sky has ever looked so. */
export const chartAt = ({
  longitudes,
  lagna,
  states = {},
}: {
  longitudes: Partial<Record<Graha, number>>
  lagna: number | null
  states?: Partial<Record<Graha, Partial<GrahaPlacement>>>
}): Chart => {
  const planets = Object.fromEntries(
    (Object.keys(GRAHAS) as Graha[]).map((graha) => [
      graha,
      {
        ...BASE.planets[graha],
        ...{ retrograde: false, combust: false, dignity: null },
        ...placementOf(longitudes[graha] ?? 0),
        ...states[graha],
      },
    ]),
  ) as Chart['planets']
  return { ...BASE, planets, ascendant: lagna === null ? null : placementOf(lagna) }
}
