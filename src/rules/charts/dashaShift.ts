import type { Confidence, Dasha } from './chart'
import type { ChartSettings } from './chartSettings'
import { DASHA_YEARS } from './dasha'
import type { Name } from './panchangNames'
import { degreesBetween } from './sky/angles'

const NAKSHATRA = 360 / 27
const MONTH_DAYS = 30.4
const LAST_DAYS = 60
const LAST_MONTHS = 24

/**
 * How many days all dasha dates may lie earlier or later, because the Moon moves inside the window of the birth time (a
 * minute of time is up to five days); 0 for an exact time.
 */
export const dashaShift = ({
  confidence: { moonRange },
  dasha,
  settings,
}: {
  confidence: Confidence
  dasha: Dasha
  settings: Pick<ChartSettings, 'yearDays'>
}): number => {
  const years = DASHA_YEARS.find(([lord]) => lord === dasha.balance.lord)?.[1] ?? 0
  const half = degreesBetween(moonRange) / 2
  return (half / NAKSHATRA) * years * settings.yearDays
}

/** The shift in a sentence; null for an exact time. */
export const dashaShiftText = (chart: Parameters<typeof dashaShift>[0]): Name | null => {
  const days = dashaShift(chart)
  if (days === 0) return null
  const { en, hi } = lengthOf(days)
  return {
    en: `Dasha dates may lie up to ${en} earlier or later.`,
    hi: `दशा की तिथियाँ ${hi} तक आगे-पीछे हो सकती हैं।`,
  }
}

function lengthOf(days: number): Name {
  if (days <= LAST_DAYS) return counted(Math.ceil(days), ['day', 'days', 'दिन'])
  const months = days / MONTH_DAYS
  if (months <= LAST_MONTHS) return counted(Math.ceil(months), ['month', 'months', 'महीने'])
  return counted(Math.ceil(months / 12), ['year', 'years', 'वर्ष'])
}

function counted(count: number, [one, many, hindi]: [string, string, string]): Name {
  return { en: `${count} ${count === 1 ? one : many}`, hi: `${count} ${hindi}` }
}
