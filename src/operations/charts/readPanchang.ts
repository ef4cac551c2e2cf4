import { CHART_SETTINGS } from '@/rules/charts/chartSettings'
import { dayPanchang, type LimbStay } from '@/rules/charts/dayPanchang'
import { KARANAS, TITHIS, VARAS, YOGAS, type Name } from '@/rules/charts/panchangNames'
import { NAKSHATRAS } from '@/rules/charts/rashis'
import type { Language } from '@/rules/system/failures'

/** The panchang of a day and place with its names in the reader's language; instants are UTC. */
export const readPanchang = ({
  language,
  ...where
}: {
  date: string
  latitude: number
  longitude: number
  timezone: string
  language: Language
}) => {
  const day = dayPanchang({ ...where, settings: CHART_SETTINGS })
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
    settings: CHART_SETTINGS,
  }
}
