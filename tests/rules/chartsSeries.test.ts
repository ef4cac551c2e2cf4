import mars from 'astronomia/data/vsop87Dmars'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumRates, sumSeries, unpackSeries } from '@/rules/charts/sky/series'
import { SERIES } from '@/rules/charts/tables/seriesTable'
import { trimmedSeries } from '@/server/sky/trimSeries'

const time = fc.double({ min: -0.1, max: 0.1, noNaN: true })
const longitude = unpackSeries({ packed: SERIES.mars.value.longitude, columns: 3 })
const rate = unpackSeries({ packed: SERIES.mars.rate.longitude, columns: 3 })

it('the table is what the package gives: `npm run sky:build` writes it anew', () => {
  expect(trimmedSeries()).toEqual(SERIES)
})

it('the terms that are left out do not matter', () => {
  const full = (t: number): number =>
    Object.entries(mars.L).reduce(
      (sum, [power, terms]) =>
        sum +
        t ** Number(power) *
          terms.reduce((part, [a = 0, b = 0, c = 0]) => part + a * Math.cos(b + c * t), 0),
      0,
    )
  fc.assert(
    fc.property(time, (t) => {
      const off = sumSeries({ series: longitude, t }) - full(t)
      expect(((Math.abs(off) * 180) / Math.PI) * 3600).toBeLessThan(0.1)
    }),
  )
})

it('the rates are the derivative of the values', () => {
  const step = 1e-7
  fc.assert(
    fc.property(time, (t) => {
      const [before, after] = [t - step, t + step].map((each) =>
        sumSeries({ series: longitude, t: each }),
      )
      const numeric = (after! - before!) / (2 * step)
      expect(Math.abs(sumRates({ series: rate, t }) / numeric - 1)).toBeLessThan(2e-5)
    }),
  )
})
