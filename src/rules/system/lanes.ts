/** Lanes of the queue, the most urgent first: a person waits, somebody will look, nobody waits. */
export const LANES = ['critical', 'normal', 'bulk'] as const

export type Lane = (typeof LANES)[number]

/** The lane of a row; one of an earlier release has another word there and is ordinary. */
export const laneOf = (queue: string | null): Lane =>
  LANES.find((lane) => lane === queue) ?? 'normal'

/** How many jobs of the lane without hurry one worker may hold: half of its slots, and one of a single slot. */
export const bulkSlots = (slots: number): number => Math.max(1, Math.floor(slots / 2))
