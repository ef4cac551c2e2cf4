import {
  Body,
  GeoVector,
  MakeTime,
  RotateVector,
  Rotation_EQJ_ECT,
  SphereFromVector,
} from 'astronomy-engine'
import { castChart } from '@/rules/charts/castChart'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { lagnaAt } from '@/rules/charts/sky/lagnaAt'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import { skyAt } from '@/rules/charts/sky/skyAt'
import { upcoming } from '@/rules/charts/upcoming'
import type { Birth } from '@/rules/people/birth'
import { ms, timeEach, type Figure, type Times } from './figures'

const COUNT = 200
const ROUNDS = 5
const ASKED_AT = '2026-11-22T06:30:00Z'
const settings = CHART_SETTINGS
const BODIES = [Body.Sun, Body.Moon, Body.Mercury, Body.Venus, Body.Mars, Body.Jupiter, Body.Saturn]
const GRAHAS_ALIKE = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn'] as const
const TOWNS = [
  ['Ujjain', 23.1765, 75.7885, 'Asia/Kolkata'],
  ['Chennai', 13.0827, 80.2707, 'Asia/Kolkata'],
  ['Guwahati', 26.1445, 91.7362, 'Asia/Kolkata'],
  ['London', 51.5074, -0.1278, 'Europe/London'],
  ['Chicago', 41.8781, -87.6298, 'America/Chicago'],
] as const

/** Full charts and positions alone, in turns with astronomy-engine for the same instants; the best round of each counts. */
export const measureCharts = (): Figure[] => {
  const births = Array.from({ length: COUNT }, (_, i) => birthOf(i))
  const instants = births.map(({ date, time }) => Date.parse(`${date}T${time}Z`))
  const works = {
    charts: (i: number) => void castChart({ birth: births[i]!, asOf: ASKED_AT }),
    ours: (i: number) => {
      const at = instants[i]!
      skyAt({ at, settings })
      lagnaAt({ at, latitude: 23, longitude: 75, settings })
    },
    same: (i: number) =>
      GRAHAS_ALIKE.forEach((graha) => longitudeAt({ graha, at: instants[i]!, settings })),
    theirs: (i: number) => positionsOf(instants[i]!),
    events: (i: number) => void upcoming({ chart: CHART, from: ASKED_AT, months: 1 + (i % 24) }),
  }
  const best = bestRounds(works)
  const { charts, ours, same, theirs, events } = best
  return [
    {
      what: 'full charts a second and core',
      value: charts.perSecond.toFixed(0),
      target: '≥ 250',
      isReached: charts.perSecond >= 250,
    },
    { what: 'full chart, p50', value: ms(charts.p50) },
    {
      what: 'full chart, p95',
      value: ms(charts.p95),
      target: '≤ 15 ms',
      isReached: charts.p95 <= 15,
    },
    { what: 'nine positions, speeds, true node and lagna, p50', value: ms(ours.p50) },
    { what: 'astronomy-engine: seven positions, p50', value: ms(theirs.p50) },
    {
      what: 'the same seven positions by ours cost',
      value: `${(same.p50 / theirs.p50).toFixed(1)}x`,
    },
    {
      what: 'our full chart costs, against astronomy-engine',
      value: `${(charts.p50 / theirs.p50).toFixed(1)}x`,
    },
    { what: 'events of 1 to 24 months, p50', value: ms(events.p50) },
  ]
}

const CHART = (() => {
  const chart = castChart({ birth: birthOf(1), asOf: ASKED_AT })
  if ('code' in chart) throw new Error(chart.code)
  return chart
})()

function bestRounds<T extends Record<string, (i: number) => void>>(
  works: T,
): Record<keyof T, Times> {
  const best: Partial<Record<keyof T, Times>> = {}
  const names = Object.keys(works) as (keyof T)[]
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const name of names) {
      const times = timeEach({ count: COUNT, work: works[name]! })
      const before = best[name]
      if (round && (!before || times.perSecond > before.perSecond)) best[name] = times
    }
  return best as Record<keyof T, Times>
}

function positionsOf(at: number): number[] {
  const time = MakeTime(new Date(at))
  const rotation = Rotation_EQJ_ECT(time)
  return BODIES.map(
    (body) => SphereFromVector(RotateVector(rotation, GeoVector(body, time, true))).lon,
  )
}

function birthOf(i: number): Birth {
  const [name, latitude, longitude, timezone] = TOWNS[i % TOWNS.length]!
  const day = new Date(Date.UTC(1926, 0, 1) + i * 182.3 * 86_400_000)
  return {
    date: day.toISOString().slice(0, 10),
    time: `${String((i * 7) % 24).padStart(2, '0')}:${String((i * 11) % 60).padStart(2, '0')}`,
    timeCertainty: 'exact',
    // No hour is asked twice: the first one is meant.
    clock: 'first',
    place: { name, latitude, longitude, timezone, timeBasis: 'zone' },
  }
}
