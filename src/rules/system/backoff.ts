const FIRST_MS = 5_000
const LONGEST_MS = 3_600_000

/** How long to wait before the next attempt: it doubles up to an hour; `chance` in [0, 1) spreads the crowd. */
export const backoffMs = ({ tried, chance }: { tried: number; chance: number }): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tried - 1, 20)) * (0.5 + chance / 2))
