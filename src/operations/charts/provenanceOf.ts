import { digest } from '@/kit/seal'
import type { ChartSettings } from '@/rules/charts/chartSettings'
import { ENGINE_VERSION } from '@/rules/charts/engineVersion'
import type { Birth } from '@/rules/people/birth'
import { tidyBirth } from '@/rules/people/tidyBirth'

/** From what a chart was computed, so that it can be computed again to the same bytes. */
export type Provenance = {
  /** Keyed digest of the input, the settings, the engine and the time-zone data; a birth cannot be guessed from it. */
  hash: string
  engine: { name: 'sahil'; version: string }
  settings: ChartSettings
  /** Release of the IANA time-zone data. */
  tzData: string
  place: Birth['place']
}

/** Release of the time-zone data that this process computes with. */
export const tzData = (): string => process.versions.tz ?? 'unknown'

/** The provenance that a chart of this birth has now. The name of the place is no input. */
export const provenanceOf = ({
  birth,
  settings,
}: {
  birth: Birth
  settings: ChartSettings
}): Provenance => {
  const { place, ...when } = tidyBirth(birth)
  const input = [when, { ...place, name: null }, settings, ENGINE_VERSION, tzData()]
  return {
    hash: digest({ value: JSON.stringify(input), purpose: 'chart-input' }),
    engine: { name: 'sahil', version: ENGINE_VERSION },
    settings,
    tzData: tzData(),
    place,
  }
}
