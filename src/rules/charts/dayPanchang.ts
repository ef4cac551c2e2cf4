import { changesOf } from './changesOf'
import type { ChartSettings } from './chartSettings'
import { dayParts, type DayParts } from './dayParts'
import { interpolation } from './interpolation'
import { isoInstant, isoInstantOrNull } from './isoInstant'
import { limbOf, type LimbName } from './limbs'
import { midnightsOf } from './placeClock'
import { longitudeAt } from './sky/longitudeAt'
import { moonriseBetween, sunTimes } from './sunTimes'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** No tithi, nakshatra, yoga or karana lasts longer. */
const LONGEST_LIMB = 28 * HOUR

/** A limb of the panchang and the UTC instant at which it ends. */
export type LimbStay = { number: number; end: string }

/** The panchang of a civil day. Instants are ISO UTC; null on a day without that rising. */
export type DayPanchang = DayParts & {
  date: string
  /** 0 is Sunday. */
  vara: number
  sunrise: string | null
  sunset: string | null
  moonrise: string | null
  /** The one at sunrise, then those that begin before the next sunrise; as the other three. */
  tithis: LimbStay[]
  nakshatras: LimbStay[]
  yogas: LimbStay[]
  karanas: LimbStay[]
}

/**
 * The panchang of any day at any place. The day of the panchang runs from sunrise to the next; where the Sun does not
 * rise, from midnight to midnight.
 * @param date a calendar date from 1900 to 2100, YYYY-MM-DD
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param timezone IANA zone of the place
 */
export const dayPanchang = ({
  date,
  latitude,
  longitude,
  timezone,
  settings,
}: {
  date: string
  latitude: number
  longitude: number
  timezone: string
  settings: ChartSettings
}): DayPanchang => {
  const place = { timeBasis: 'zone', timezone, longitude } as const
  const { from: midnight, to: nextMidnight } = midnightsOf({ date, place })
  const today = sunTimes({ midnight, latitude, longitude })
  const start = today.sunrise ?? midnight
  const end = sunTimes({ midnight: nextMidnight, latitude, longitude }).sunrise ?? start + DAY
  const weekday = new Date(`${date}T00:00Z`).getUTCDay()
  return {
    date,
    vara: weekday,
    sunrise: isoInstantOrNull(today.sunrise),
    sunset: isoInstantOrNull(today.sunset),
    moonrise: isoInstantOrNull(
      moonriseBetween({ from: midnight, to: nextMidnight, latitude, longitude }),
    ),
    ...limbStays({ start, end, settings }),
    ...dayParts({ weekday, ...today }),
  }
}

type Limbs = Pick<DayPanchang, 'tithis' | 'nakshatras' | 'yogas' | 'karanas'>

function limbStays({
  start,
  end,
  settings,
}: {
  start: number
  end: number
  settings: ChartSettings
}): Limbs {
  const last = end + LONGEST_LIMB
  const path = (graha: 'sun' | 'moon') =>
    interpolation({
      from: start,
      to: last,
      points: 9,
      angleAt: (at) => longitudeAt({ graha, at, settings }),
    })
  const [sun, moon] = [path('sun'), path('moon')]
  const stays = (limb: LimbName): LimbStay[] => {
    const valueAt = (at: number) => limbOf({ limb, sun: sun(at), moon: moon(at) })
    const changes = changesOf({ from: start, to: last, step: HOUR, valueAt })
    const begun = changes.filter((_, index) => (changes[index - 1]?.at ?? start) < end)
    return begun.map(({ at, from }) => ({ number: from, end: isoInstant(at) }))
  }
  return {
    tithis: stays('tithi'),
    nakshatras: stays('nakshatra'),
    yogas: stays('yoga'),
    karanas: stays('karana'),
  }
}
