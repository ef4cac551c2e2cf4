/** How business time stands to real time: `shift` milliseconds beside it, or held at an instant. */
export type Clock = {
  shift: number
  /** Milliseconds since 1970 UTC while time stands still. */
  heldAt: number | null
}

/** What a demo's clock can be told. `at` in milliseconds since 1970 UTC. */
export type ClockMove =
  { at: number; isFrozen: boolean } | { forwardDays: number } | { reset: true }

export const REAL_TIME: Clock = { shift: 0, heldAt: null }

const DAY_MS = 86_400_000

/** The business time at a real instant, both in milliseconds since 1970 UTC. */
export const businessTime = ({ clock, real }: { clock: Clock; real: number }): number =>
  clock.heldAt ?? real + clock.shift

/** The clock after a move: days forward leave a held clock held, `at` and `reset` let it run again. */
export const movedClock = ({
  clock,
  move,
  real,
}: {
  clock: Clock
  move: ClockMove
  real: number
}): Clock => {
  if ('reset' in move) return REAL_TIME
  if ('at' in move) return { shift: move.at - real, heldAt: move.isFrozen ? move.at : null }
  const ms = Math.round(move.forwardDays * DAY_MS)
  return {
    shift: clock.shift + ms,
    heldAt: clock.heldAt === null ? null : clock.heldAt + ms,
  }
}
