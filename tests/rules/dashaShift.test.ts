import { describe, expect, it } from 'vitest'
import { birthInstant } from '@/rules/charts/birthInstant'
import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { confidenceOf } from '@/rules/charts/confidence'
import { dashaOf } from '@/rules/charts/dasha'
import { dashaShift, dashaShiftText } from '@/rules/charts/dashaShift'
import { longitudeAt } from '@/rules/charts/sky/longitudeAt'
import type { Birth } from '@/rules/people/birth'

const DAY = 86_400_000

const partsOf = (rest: Partial<Birth>) => {
  const place = {
    name: 'Delhi',
    latitude: 28.6139,
    longitude: 77.209,
    timezone: 'Asia/Kolkata',
    timeBasis: 'zone',
  } as const
  const birth: Birth = { date: '1990-05-10', time: '06:30', timeCertainty: 'exact', place, ...rest }
  const instant = birthInstant(birth)
  if ('code' in instant) throw new Error(instant.code)
  const settings = CHART_SETTINGS
  const dashaAt = (utc: string) => {
    const at = Date.parse(utc)
    return dashaOf({ moon: longitudeAt({ graha: 'moon', at, settings }), at, asOf: at, settings })
  }
  const certainty = birth.timeCertainty
  const confidence = confidenceOf({ ...instant, ...place, certainty, settings })
  return { confidence, settings, dasha: dashaAt(instant.utc), instant, dashaAt }
}

describe('the shift of dasha dates', () => {
  it('is none for an exact time', () => {
    expect(dashaShift(partsOf({}))).toBe(0)
    expect(dashaShiftText(partsOf({}))).toBeNull()
  })

  it('is what the dates of the two ends of the window differ by', () => {
    const parts = partsOf({ timeCertainty: 'about', aboutMinutes: 20 })
    const { from, to } = parts.instant
    const [early, late] = [from, to].map((utc) => parts.dashaAt(utc))
    const end = (dasha?: typeof early) => Date.parse(dasha?.periods[3]?.end as string)
    const half = Math.abs(end(early) - end(late)) / 2 / DAY
    expect(Math.abs(dashaShift(parts) - half)).toBeLessThan(1)
    expect(half).toBeGreaterThan(10)
  })

  it('is told in days, months or years', () => {
    const text = (rest: Partial<Birth>) => dashaShiftText(partsOf(rest))
    expect(text({ timeCertainty: 'about', aboutMinutes: 1 })?.en).toMatch(/up to \d days earlier/)
    expect(text({ timeCertainty: 'about', aboutMinutes: 60 })?.en).toMatch(/up to \d+ months/)
    const unknown = text({ timeCertainty: 'unknown', time: null })
    expect(unknown?.en).toMatch(/up to \d+ years earlier or later\.$/)
    expect(unknown?.hi).toMatch(/^दशा की तिथियाँ \d+ वर्ष तक/)
  })
})
