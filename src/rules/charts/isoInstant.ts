/** An instant as ISO UTC to the whole second, from ms since 1970. */
export const isoInstant = (ms: number): string =>
  new Date(Math.round(ms / 1000) * 1000).toISOString()

/** The same for an instant that may not exist. */
export const isoInstantOrNull = (ms: number | null): string | null =>
  ms === null ? null : isoInstant(ms)
