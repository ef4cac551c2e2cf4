import type { TimeCertainty } from '../people/birth'
import { changesOf } from './changesOf'
import type { Confidence, FactConfidence, FactName } from './chart'
import type { ChartSettings } from './chartSettings'
import type { Graha } from './grahas'
import { interpolation } from './interpolation'
import { isoInstant } from './isoInstant'
import { limbOf } from './limbs'
import { manglikOf } from './manglik'
import { varaOf } from './panchang'
import { placementOf } from './placement'
import { NAKSHATRAS } from './rashis'
import { lagnaAt } from './sky/lagnaAt'
import { longitudeAt } from './sky/longitudeAt'
import { sunTimes } from './sunTimes'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const LAGNA_STEP = 2 * MINUTE
const MOON_STEP = 60 * MINUTE

type TimeSpan = {
  certainty: TimeCertainty
  from: string
  to: string
  offsetMs: number
  latitude: number
  longitude: number
  settings: ChartSettings
}

/**
 * How sure each fact of a chart is: whether it holds in the whole window of the birth time, else the instants at which it
 * changes. An exact time is taken at its word, also when it is given to the minute: nothing can change. For an unknown
 * time the lagna and its navamsa are never stable and their changes are not listed, so that none is ever shown; manglik is
 * then stable only if the Moon alone makes it so all day.
 * @param from first instant of the window, ISO UTC, as `birthInstant` gives it; `to` the last
 * @param offsetMs what the clock of the place was ahead of UTC, ms; tells where a civil day begins, for the vara
 */
export const confidenceOf = (span: TimeSpan): Confidence => {
  const { certainty, from, to, settings } = span
  const moon = (at: string) => longitudeAt({ graha: 'moon', at: Date.parse(at), settings })
  const first = moon(from)
  return {
    certainty,
    from,
    to,
    facts: from === to ? FACTS.map(stable) : windowFacts(span),
    moonRange: { from: first, to: from === to ? first : moon(to) },
  }
}

const FACTS: FactName[] = [
  'lagna',
  'moonRashi',
  'moonNakshatra',
  'moonPada',
  'navamsaLagna',
  'tithi',
  'yoga',
  'karana',
  'vara',
  'mahadashaAtBirth',
  'manglik',
]

const stable = (fact: FactName): FactConfidence => ({ fact, isStable: true, changes: [] })

type FactAt = (at: number) => number | string

function windowFacts(span: TimeSpan): FactConfidence[] {
  const from = Date.parse(span.from)
  const to = Date.parse(span.to)
  const values = valuesOf(span)
  return FACTS.map((fact) => {
    const value = values[fact]
    if (!value) return { fact, isStable: false, changes: [] }
    const isByLagna = LAGNA_FACTS.includes(fact) && span.certainty !== 'unknown'
    const changes = changesOf({
      from,
      to,
      step: isByLagna ? LAGNA_STEP : MOON_STEP,
      valueAt: value,
    })
    return {
      fact,
      isStable: changes.length === 0,
      changes: changes.map((change) => ({ ...change, at: isoInstant(change.at) })),
    }
  })
}

const LAGNA_FACTS: FactName[] = ['lagna', 'navamsaLagna', 'manglik']

/** Each fact as a function of the instant; null for what cannot be told. */
function valuesOf(span: TimeSpan): Record<FactName, FactAt | null> {
  const moon = pathOf({ span, graha: 'moon' })
  const sun = pathOf({ span, graha: 'sun' })
  const lagna = span.certainty === 'unknown' ? null : lagnaOf(span)
  const star: (at: number) => number = (at) => placementOf(moon(at)).nakshatra
  return {
    lagna: lagna && ((at) => placementOf(lagna(at)).rashi),
    navamsaLagna: lagna && ((at) => placementOf(lagna(at)).navamsa),
    moonRashi: (at) => placementOf(moon(at)).rashi,
    moonNakshatra: star,
    moonPada: (at) => placementOf(moon(at)).pada,
    tithi: (at) => limbOf({ limb: 'tithi', sun: sun(at), moon: moon(at) }),
    yoga: (at) => limbOf({ limb: 'yoga', sun: sun(at), moon: moon(at) }),
    karana: (at) => limbOf({ limb: 'karana', sun: sun(at), moon: moon(at) }),
    vara: weekdayOf(span),
    mahadashaAtBirth: (at) => (NAKSHATRAS[star(at) - 1] as { lord: Graha }).lord,
    manglik: manglikFact({ span, moon, lagna }),
  }
}

/** The path of one body through the window: Sun and Moon are read often, so a few points must do. */
function pathOf({
  span: { from, to, settings },
  graha,
}: {
  span: TimeSpan
  graha: Graha
}): (at: number) => number {
  return interpolation({
    from: Date.parse(from),
    to: Date.parse(to),
    points: graha === 'moon' ? 5 : 3,
    angleAt: (at) => longitudeAt({ graha, at, settings }),
  })
}

/** The lagna, which three facts ask for at the same instants. */
function lagnaOf({ latitude, longitude, settings }: TimeSpan): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    const lagna = lagnaAt({ at, latitude, longitude, settings })
    known.set(at, lagna)
    return lagna
  }
}

function manglikFact({
  span,
  moon,
  lagna,
}: {
  span: TimeSpan
  moon: (at: number) => number
  lagna: ((at: number) => number) | null
}): FactAt | null {
  const { settings } = span
  const mars = pathOf({ span, graha: 'mars' })
  const present = (at: number) => {
    const bodies = { mars: mars(at), moon: moon(at), venus: 0, jupiter: 0 }
    return manglikOf({ ...bodies, lagna: lagna && lagna(at), settings }).present
  }
  if (lagna) return (at) => (present(at) ? 'present' : 'absent')
  const from = Date.parse(span.from)
  const to = Date.parse(span.to)
  const isAlways =
    present(from) &&
    changesOf({ from, to, step: MOON_STEP, valueAt: (at) => Number(present(at)) }).length === 0
  return isAlways ? () => 'present' : null
}

function weekdayOf({ latitude, longitude, offsetMs }: TimeSpan): FactAt {
  const sunrises = new Map<number, number | null>()
  return (at) => {
    const day = Math.floor((at + offsetMs) / DAY)
    const midnight = day * DAY - offsetMs
    if (!sunrises.has(day)) sunrises.set(day, sunTimes({ midnight, latitude, longitude }).sunrise)
    const weekday = new Date(day * DAY).getUTCDay()
    return varaOf({ at, weekday, sunrise: sunrises.get(day) ?? null, latitude })
  }
}
