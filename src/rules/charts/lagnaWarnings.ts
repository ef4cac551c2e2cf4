import type { TimeCertainty } from '../people/birth'
import type { ChartWarning } from './chart'
import type { ChartSettings } from './chartSettings'
import type { ChartWarningCode } from './chartWarnings'
import { rashiOf } from './placement'
import { lagnaAt } from './sky/lagnaAt'

const NEAR_MS = 2 * 60_000
const CODE: ChartWarningCode = 'LAGNA_NEAR_CHANGE'

/**
 * A word of caution when an exact time stands within two minutes of another lagna: clocks and memories are no better.
 * Other certainties have their own window for that.
 * @param at birth, ms UTC
 */
export const lagnaWarnings = ({
  certainty,
  at,
  latitude,
  longitude,
  settings,
}: {
  certainty: TimeCertainty
  at: number
  latitude: number
  longitude: number
  settings: ChartSettings
}): ChartWarning[] => {
  if (certainty !== 'exact') return []
  const signs = [at - NEAR_MS, at, at + NEAR_MS].map((instant) =>
    rashiOf(lagnaAt({ at: instant, latitude, longitude, settings })),
  )
  return new Set(signs).size > 1 ? [{ code: CODE, field: 'time' }] : []
}
