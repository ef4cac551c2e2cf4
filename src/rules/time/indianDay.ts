const OFFSET_MS = 5.5 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** The Indian calendar day around an instant, as UTC instants: start included, end excluded. India has no summer time. */
export const indianDay = (at: Date): { start: Date; end: Date } => {
  const start = Math.floor((at.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS
  return { start: new Date(start), end: new Date(start + DAY_MS) }
}

/** The Indian calendar date of an instant, YYYY-MM-DD. */
export const indianDate = (at: Date): string =>
  new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10)
