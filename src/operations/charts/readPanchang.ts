import type { ChartSettings } from '@/rules/charts/chartSettings'
import { dayPanchang, type LimbStay } from '@/rules/charts/dayPanchang'
import { KARANAS, TITHIS, VARAS, YOGAS, type Name } from '@/rules/charts/panchangNames'
import { NAKSHATRAS } from '@/rules/charts/rashis'
import type { Language } from '@/rules/system/failures'

/** The panchang of a day and place with its names in the reader's language; instants are UTC. */
export const readPanchang = ({
  language,
  settings,
  ...where
}: {
  date: string
  latitude: number
  longitude: number
  timezone: string
  settings: ChartSettings
  language: Language
}) => {
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
