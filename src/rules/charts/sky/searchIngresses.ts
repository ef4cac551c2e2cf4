import { CHART_SETTINGS, type ChartSettings } from '../chartSettings'
import { rashiOf } from '../placement'
import { degreesBetween } from './angles'
import { DAY_MS } from './ephemerisTime'
import { findRoot } from './findRoot'
import { longitudeAt } from './longitudeAt'

/** The slow ones, whose signs matter for years; Rahu is the mean node. */
export type Slow = 'saturn' | 'jupiter' | 'rahu' | 'ketu'

/** When a graha enters a sign, forwards or backwards. `at` in ms UTC. */
export type Ingress = { at: number; rashi: number }

/** Less than any of them needs for a sign (Jupiter at its fastest: 124 days). */
const STEP = 100 * DAY_MS
const WITHIN = 500

/**
 * Every ingress of a slow graha between two instants, found from the sky.
 * @param turns the instants of its stations: between two of them it moves one way, so that no short visit is missed
 */
export const searchIngresses = ({
  graha,
  from,
  to,
  turns,
  ayanamsa,
}: {
  graha: Slow
  from: number
  to: number
  turns: number[]
  ayanamsa: ChartSettings['ayanamsa']
}): Ingress[] => {
  const settings: ChartSettings = { ...CHART_SETTINGS, ayanamsa, node: 'mean' }
  const placeAt = (at: number): number => longitudeAt({ graha, at, settings })
  const marks = marksBetween({ from, to, turns }).map((at) => ({ at, rashi: rashiOf(placeAt(at)) }))
  return pairs(marks).flatMap(([{ at: start, rashi: before }, { at: end, rashi: after }]) => {
    if (before === after) return []
    const isForwards = (after - before + 12) % 12 === 1
    const border = (isForwards ? after - 1 : before - 1) * 30
    const valueAt = (at: number): number => degreesBetween({ from: border, to: placeAt(at) })
    return [{ at: findRoot({ valueAt, from: start, to: end, within: WITHIN }), rashi: after }]
  })
}

function marksBetween({
  from,
  to,
  turns,
}: {
  from: number
  to: number
  turns: number[]
}): number[] {
  const marks = [from, ...turns.filter((at) => at > from && at < to), to]
  return [
    from,
    ...pairs(marks).flatMap(([start, end]) => {
      const count = Math.ceil((end - start) / STEP)
      return Array.from({ length: count }, (_, i) => start + ((end - start) * (i + 1)) / count)
    }),
  ]
}

function pairs<T>(marks: T[]): [T, T][] {
  return marks.slice(1).map((end, i) => [marks[i]!, end])
}
