import type { Chart, Transit } from './chart'
import type { ChartSettings } from './chartSettings'
import { houseFrom, rashiOf } from './placement'
import { longitudeAt } from './sky/longitudeAt'

/**
 * Where the slow grahas stand at an instant, counted from the Moon's sign at birth and from the lagna.
 * @param at ms UTC
 */
export const transitsOf = ({
  at,
  moonRashi,
  lagnaRashi,
  settings,
}: {
  at: number
  moonRashi: number
  lagnaRashi: number | null
  settings: ChartSettings
}): Chart['transitsNow'] => {
  const transitOf = (graha: keyof Chart['transitsNow']): Transit => {
    const rashi = rashiOf(longitudeAt({ graha, at, settings }))
    return {
      rashi,
      houseFromMoon: houseFrom({ rashi, first: moonRashi }),
      houseFromLagna: lagnaRashi && houseFrom({ rashi, first: lagnaRashi }),
    }
  }
  return {
    saturn: transitOf('saturn'),
    jupiter: transitOf('jupiter'),
    rahu: transitOf('rahu'),
    ketu: transitOf('ketu'),
  }
}
