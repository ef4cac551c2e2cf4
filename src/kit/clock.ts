let offset = 0

/** The present as a UTC instant; the one place that reads the machine's clock. */
export const now = (): Date => new Date(Date.now() + offset)

/** Moves Sahil's clock by so many milliseconds; for tests. */
export const shiftClock = (milliseconds: number): void => {
  offset = milliseconds
}
