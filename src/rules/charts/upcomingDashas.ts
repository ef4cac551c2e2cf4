import type { DashaPeriod } from './chart'
import { isInSpan, isSureOf, type ChartEvent, type EventSpan } from './chartEvent'
import { subPeriodsOf } from './dasha'
import { dashaText } from './eventTexts'

const CODES = ['MAHADASHA', 'ANTARDASHA', 'PRATYANTARDASHA'] as const

/**
 * Beginnings of dasha periods on three levels. The first part of a period begins with it and is not told again. Sure only
 * for an exact birth time: a minute moves the dates by up to five days.
 */
export const upcomingDashas = (span: EventSpan): ChartEvent[] =>
  beginningsIn({ span, periods: span.chart.dasha.periods, above: [] })

function beginningsIn({
  span,
  periods,
  above,
}: {
  span: EventSpan
  periods: DashaPeriod[]
  above: DashaPeriod[]
}): ChartEvent[] {
  const code = CODES[above.length]
  if (!code) return []
  return periods.flatMap((period, i) => {
    if (!touches({ period, span })) return []
    const path = [...above, period]
    const isNew = (i > 0 || above.length === 0) && isInSpan({ at: period.start, span })
    const own: ChartEvent[] = isNew ? [eventOf({ span, code, path })] : []
    return [...own, ...beginningsIn({ span, periods: subPeriodsOf(period), above: path })]
  })
}

function eventOf({
  span: { chart },
  code,
  path,
}: {
  span: EventSpan
  code: (typeof CODES)[number]
  path: DashaPeriod[]
}): ChartEvent {
  const { lord, start } = path[path.length - 1]!
  const [mahadasha, antardasha, pratyantardasha] = path.map((each) => each.lord)
  const { from, to } = chart.confidence
  return {
    at: start,
    code,
    graha: lord,
    rashi: null,
    houseFromMoon: null,
    houseFromLagna: null,
    isSure: from === to && isSureOf({ chart, fact: 'mahadashaAtBirth' }),
    text: dashaText({ mahadasha: mahadasha!, antardasha, pratyantardasha }),
  }
}

function touches({ period, span }: { period: DashaPeriod; span: EventSpan }): boolean {
  return (
    Date.parse(period.end) > Date.parse(span.from) && Date.parse(period.start) < Date.parse(span.to)
  )
}
