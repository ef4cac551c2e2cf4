/** A value that holds until an instant (ms UTC), and the one that holds from then on. */
export type Change<Value> = { at: number; from: Value; to: Value }

const PRECISION = 500

/**
 * Every change of a stepwise value between two instants, by bisection to half a second.
 * @param step ms between samples; a value that comes and goes within one step may be missed
 * @param valueAt the value at an instant, ms UTC
 */
export const changesOf = <Value extends number | string>({
  from,
  to,
  step,
  valueAt,
}: {
  from: number
  to: number
  step: number
  valueAt: (at: number) => Value
}): Change<Value>[] => {
  const changes: Change<Value>[] = []
  let at = from
  let value = valueAt(from)
  while (at < to) {
    const next = Math.min(at + step, to)
    if (valueAt(next) === value) {
      at = next
      continue
    }
    at = firstChange({ from: at, to: next, isBefore: (middle) => valueAt(middle) === value })
    const after = valueAt(at)
    changes.push({ at, from: value, to: after })
    value = after
  }
  return changes
}

function firstChange({
  from,
  to,
  isBefore,
}: {
  from: number
  to: number
  isBefore: (at: number) => boolean
}): number {
  let [before, after] = [from, to]
  while (after - before > PRECISION) {
    const middle = (before + after) / 2
    if (isBefore(middle)) before = middle
    else after = middle
  }
  return after
}
