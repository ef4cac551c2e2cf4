import { Failure } from '@/kit/failure'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import { dayPanchang, type LimbStay } from '@/rules/charts/dayPanchang'
import { hasDay } from '@/rules/charts/placeClock'
import { KARANAS, TITHIS, VARAS, YOGAS, type Name } from '@/rules/charts/panchangNames'
import { NAKSHATRAS } from '@/rules/charts/rashis'
import type { Language } from '@/rules/system/failures'

type Where = { date: string; latitude: number; longitude: number }

/** India with its islands, degrees: there a place needs no zone to be named. */
const INDIA = { south: 6, north: 38, west: 68, east: 98 }

/**
 * The panchang of a day and place with its names in the reader's language; instants are UTC.
 * @param timezone IANA zone; may be left out in India
 * @throws Failure REQUIRED where a place outside India has no zone, BAD_DATE for a day that its zone left out
 */
export const readPanchang = ({
  language,
  settings,
  timezone: given,
  ...asked
}: Where & { timezone?: string; settings: ChartSettings; language: Language }) => {
  const timezone = given ?? indianZone(asked)
  const where = { ...asked, timezone }
  const place = { timeBasis: 'zone', ...where } as const
  if (!hasDay({ date: where.date, place })) throw new Failure('BAD_DATE', { field: 'date' })
  const day = dayPanchang({ ...where, settings })
  const named = (stays: LimbStay[], names: readonly Name[]) =>
    stays.map((stay) => ({ ...stay, name: names[stay.number - 1]![language] }))
  return {
    ...where,
    ...day,
    varaName: VARAS[day.vara]![language],
    tithis: named(day.tithis, TITHIS),
    nakshatras: named(day.nakshatras, NAKSHATRAS),
    yogas: named(day.yogas, YOGAS),
    karanas: named(day.karanas, KARANAS),
    settings,
  }
}

function indianZone({ latitude, longitude }: Where): string {
  const { south, north, west, east } = INDIA
  if (latitude > south && latitude < north && longitude > west && longitude < east)
    return 'Asia/Kolkata'
  throw new Failure('REQUIRED', { field: 'timezone' })
}
