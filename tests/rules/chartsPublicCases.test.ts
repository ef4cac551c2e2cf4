import { describe, expect, it } from 'vitest'
import type { Chart } from '@/rules/charts/chart'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import type { Graha } from '@/rules/charts/grahas'
import { signStays, type Slow } from '@/rules/charts/ingresses'
import { rashiOf } from '@/rules/charts/placement'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import castCase from './chartCases/castCase'
import { compareExternal, compareOracle } from './chartCases/compareCharts'
import { CASES } from './chartCases/readCases'

const { asOf } = CASES.head.conventions

describe('charts of births in the oracle', () => {
  it.each(CASES.cases)('$id $input.place $input.date', ({ id, input, expected }) => {
    const chart: Chart = castCase(input, { asOf, id })
    expect(compareOracle({ chart, expected })).toEqual([])
  })
})

it('the comparison notices what is wrong', () => {
  const [first] = CASES.cases
  const { id, input, expected } = first!
  const chart = castCase(input, { asOf, id })
  const { sun, moon } = chart.planets
  const spoilt: Chart = {
    ...chart,
    utc: new Date(Date.parse(chart.utc) + 60_000).toISOString(),
    planets: {
      ...chart.planets,
      sun: { ...sun, longitude: sun.longitude + 3 / 3600 },
      moon: { ...moon, house: 1, retrograde: true },
    },
    panchang: { ...chart.panchang, vara: (chart.panchang.vara + 1) % 7 },
    sadeSati: { ...chart.sadeSati, nextStart: null },
    dasha: { ...chart.dasha, periods: chart.dasha.periods.slice(1) },
  }
  const found = compareOracle({ chart: spoilt, expected }).map((each) => each.split(':')[0])
  expect(found).toEqual(
    expect.arrayContaining([
      'utc',
      'sun',
      'moon house',
      'moon retrograde',
      'vara',
      'nextStart',
      'period 0',
    ]),
  )
})

describe('charts of published facts', () => {
  it.each(CASES.external)('$id', ({ id, input, expected, tolerance }) => {
    const chart = castCase(input, { asOf, id })
    expect(compareExternal({ chart, expected, tolerance })).toEqual([])
  })
})

describe('ingresses of the oracle', () => {
  it.each(CASES.ingresses)('$planet enters $rashi at $at', ({ planet, rashi, from, at }) => {
    const node = planet === 'rahuTrue' ? 'true' : 'mean'
    const graha = (planet === 'rahuTrue' ? 'rahu' : planet) as Graha
    // The true node stands still for hours.
    const seconds = node === 'true' ? 12 * 300 : 300
    const signAfter = (wait: number): number =>
      rashiOf(
        longitudeAt({
          graha,
          at: Date.parse(at) + wait * 1000,
          settings: { ...CHART_SETTINGS, node },
        }),
      )
    expect([signAfter(-seconds), signAfter(seconds)]).toEqual([from, rashi])
  })

  const slow = CASES.ingresses.filter(({ planet }) =>
    ['saturn', 'jupiter', 'rahu'].includes(planet),
  )

  it.each(slow)('the table has $planet enter $rashi at $at', ({ planet, rashi, at }) => {
    const stays = signStays({
      graha: planet as Slow,
      from: new Date(Date.parse(at) - 86_400_000).toISOString(),
      to: new Date(Date.parse(at) + 86_400_000).toISOString(),
    })
    const entered = stays.find((stay) => stay.rashi === rashi)
    expect(Math.abs(Date.parse(entered?.start ?? '') - Date.parse(at))).toBeLessThan(300_000)
  })
})
