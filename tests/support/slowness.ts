const RUNS = 5
const ROUNDS = 1_000_000

/** How much slower this core works than it did at its best, 1 or more: its twin may be busy for somebody else. */
export const slowness = (): number => {
  const here = fastest()
  best = Math.min(best, here)
  return here / best
}

/** The shortest of some runs of one small work: one that was interrupted does not count. */
function fastest(): number {
  let least = Infinity
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    let value = 1
    for (let round = 0; round < ROUNDS; round += 1) value = (value * 31 + round) | 0
    if (value !== 0) least = Math.min(least, performance.now() - start)
  }
  return least
}

let best = fastest()
