/** One line of the table. `target` says what is wanted, `isReached` whether it was; without them the line only informs. */
export type Figure = { what: string; value: string; target?: string; isReached?: boolean }

/** Times of single works in ms, as rate and quantiles. */
export type Times = { perSecond: number; p50: number; p95: number }

/** Runs a work once for each number and times every run. */
export const timeEach = ({ count, work }: { count: number; work: (i: number) => void }): Times => {
  const times = Array.from({ length: count }, (_, i) => {
    const start = performance.now()
    work(i)
    return performance.now() - start
  })
  return timesOf(times)
}

export const timesOf = (times: number[]): Times => {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const total = times.reduce((sum, each) => sum + each, 0)
  return { perSecond: (1000 * times.length) / total, p50: at(0.5), p95: at(0.95) }
}

/** The figures as a Markdown table. */
export const tableOf = (figures: Figure[]): string =>
  [
    ['what', 'measured', 'target', ''],
    ['---', '---', '---', '---'],
    ...figures.map(({ what, value, target, isReached }) => [
      what,
      value,
      target ?? '',
      target === undefined ? '' : isReached ? 'reached' : 'MISSED',
    ]),
  ]
    .map(
      ([what = '', value = '', target = '', mark = '']) =>
        `| ${what.padEnd(52)} | ${value.padEnd(16)} | ${target.padEnd(10)} | ${mark.padEnd(7)} |`,
    )
    .join('\n')

export const ms = (value: number): string => `${value.toFixed(2)} ms`
