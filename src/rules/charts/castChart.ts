import type { Birth } from '../people/birth'
import { birthInstant, type BirthInstant } from './birthInstant'
import type { Chart, GrahaPlacement, Placement } from './chart'
import { CHART_SETTINGS, type ChartSettings } from './chartSettings'
import { isCombust } from './combustion'
import { confidenceOf } from './confidence'
import { dashaOf } from './dasha'
import { dignityOf } from './dignity'
import { ENGINE_VERSION } from './engineVersion'
import { GRAHAS, type Graha } from './grahas'
import { lagnaWarnings } from './lagnaWarnings'
import { manglikOf } from './manglik'
import { panchangOf } from './panchang'
import { houseFrom, placementOf } from './placement'
import { sadeSatiOf } from './sadeSati'
import { lagnaAt } from './sky/lagnaAt'
import { skyAt, type Sky } from './sky/skyAt'
import { transitsOf } from './transits'

/** What a birth may be refused for. */
export type BirthProblem = Extract<BirthInstant, { code: string }>

type Moment = Exclude<BirthInstant, { code: string }>

/** The years for which the tables of ingresses answer. */
const AS_OF = { first: Date.UTC(1900, 0, 1), last: Date.UTC(2101, 0, 1) }

/**
 * The chart of a birth. Pure: the same arguments give the same chart. With an unknown time it is that of local noon,
 * without ascendant and houses; `confidence` says what of it holds all day.
 * @param asOf UTC instant of 1900 to 2100 for which the running dasha, the transits and sade-sati are given
 * @returns the chart, or what is wrong with the birth's clock or with `asOf`
 */
export const castChart = ({
  birth,
  asOf,
  settings = CHART_SETTINGS,
}: {
  birth: Birth
  asOf: string
  settings?: ChartSettings
}): Chart | BirthProblem => {
  const now = Date.parse(asOf)
  if (!(now >= AS_OF.first && now < AS_OF.last))
    return { code: 'BIRTH_OUT_OF_RANGE', field: 'asOf' }
  const moment = birthInstant(birth)
  if ('code' in moment) return moment
  const at = Date.parse(moment.utc)
  const { timeCertainty: certainty } = birth
  const place = coordinatesOf(birth)
  const sky = skyAt({ at, settings })
  const lagna = certainty === 'unknown' ? null : lagnaAt({ at, ...place, settings })
  const places = placesOf({ sky, lagna })
  return {
    utc: moment.utc,
    ...places,
    ...readingsOf({ birth, moment, places, now, settings }),
    warnings: [...moment.warnings, ...lagnaWarnings({ certainty, at, ...place, settings })],
    settings,
    engine: { name: 'sahil', version: ENGINE_VERSION },
  }
}

type Places = Pick<Chart, 'ayanamsa' | 'ascendant' | 'planets' | 'rahuTrue' | 'moon'>
type Readings = Pick<
  Chart,
  'dasha' | 'panchang' | 'manglik' | 'sadeSati' | 'transitsNow' | 'confidence'
>

function placesOf({ sky, lagna }: { sky: Sky; lagna: number | null }): Places {
  const ascendant = lagna === null ? null : placementOf(lagna)
  const names = Object.keys(GRAHAS) as Graha[]
  const entries = names.map((graha) => [graha, grahaOf({ graha, sky, ascendant })] as const)
  const planets = Object.fromEntries(entries) as Chart['planets']
  const { rashi, nakshatra, pada } = planets.moon
  return {
    ayanamsa: sky.ayanamsa,
    ascendant,
    planets,
    rahuTrue: { longitude: sky.rahuTrue },
    moon: { rashi, nakshatra, pada },
  }
}

function grahaOf({
  graha,
  sky,
  ascendant,
}: {
  graha: Graha
  sky: Sky
  ascendant: Placement | null
}): GrahaPlacement {
  const { longitude, speed } = sky.positions[graha]
  const placement = placementOf(longitude)
  const isRetrograde = speed < 0
  const isNode = graha === 'rahu' || graha === 'ketu'
  return {
    ...placement,
    retrograde: isRetrograde,
    speed,
    house: ascendant && houseFrom({ rashi: placement.rashi, first: ascendant.rashi }),
    combust: isCombust({ graha, longitude, sun: sky.positions.sun.longitude, isRetrograde }),
    dignity: isNode ? null : dignityOf({ graha, longitude }),
  }
}

function readingsOf({
  birth,
  moment: { utc, from, to, offsetMs },
  places: { ascendant, planets },
  now,
  settings,
}: {
  birth: Birth
  moment: Moment
  places: Places
  now: number
  settings: ChartSettings
}): Readings {
  const at = Date.parse(utc)
  const asOf = new Date(now).toISOString()
  const place = coordinatesOf(birth)
  const { timeCertainty: certainty } = birth
  const { rashi: moonRashi, longitude: moon } = planets.moon
  return {
    dasha: dashaOf({ moon, at, asOf: now, settings }),
    panchang: panchangOf({ at, offsetMs, ...place, sun: planets.sun.longitude, moon }),
    manglik: manglikOf({
      moon,
      mars: planets.mars.longitude,
      venus: planets.venus.longitude,
      jupiter: planets.jupiter.longitude,
      lagna: ascendant && ascendant.longitude,
      settings,
    }),
    sadeSati: sadeSatiOf({ moonRashi, asOf, ayanamsa: settings.ayanamsa }),
    transitsNow: transitsOf({
      at: now,
      moonRashi,
      lagnaRashi: ascendant && ascendant.rashi,
      settings,
    }),
    confidence: confidenceOf({ certainty, from, to, offsetMs, ...place, settings }),
  }
}

function coordinatesOf({ place: { latitude, longitude } }: Birth): {
  latitude: number
  longitude: number
} {
  return { latitude, longitude }
}
