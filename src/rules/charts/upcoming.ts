import type { Chart } from './chart'
import type { ChartEvent } from './chartEvent'
import { upcomingDashas } from './upcomingDashas'
import { upcomingSadeSati } from './upcomingSadeSati'
import { upcomingTransits } from './upcomingTransits'

/**
 * What the sky and the dasha bring to a person: ingresses of Saturn, Jupiter, Rahu and Ketu (mean nodes), stations,
 * beginnings of mahadashas, antardashas and pratyantardashas, sade-sati and dhaiya. In order of time.
 * @param from UTC instant, 1900 to 2100, from which on (inclusive)
 * @param months calendar months, 1 to 120, up to which (exclusive)
 */
export const upcoming = ({
  chart,
  from,
  months,
}: {
  chart: Chart
  from: string
  months: number
}): ChartEvent[] => {
  const end = new Date(from)
  end.setUTCMonth(end.getUTCMonth() + months)
  const span = { chart, from: new Date(from).toISOString(), to: end.toISOString() }
  const events = [...upcomingDashas(span), ...upcomingSadeSati(span), ...upcomingTransits(span)]
  // Events of one instant stay in the order above: sort is stable.
  return events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
