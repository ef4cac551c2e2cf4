export type Hits = {
  perSecond: number
  /** Milliseconds, measured a request. */
  p50: number
  p99: number
  ok: number
  /** Answers other than 2xx, broken connections and timeouts: one of them spoils the run. */
  failed: number
}

/** The figures of one run. @param latencies of what went well, in milliseconds; sorted here */
export function hitsOf({
  latencies,
  failed,
  perSecond,
}: {
  latencies: number[]
  failed: number
  perSecond: number
}): Hits {
  latencies.sort((a, b) => a - b)
  const ok = latencies.length
  return {
    perSecond,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    ok,
    failed,
  }
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
