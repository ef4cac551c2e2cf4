const OFFSET_MS = 5.5 * 3_600_000

/** The last tick at or before an instant, counted in India's time, so that processes agree on its name. */
export const tickAt = ({ at, everyMinutes }: { at: Date; everyMinutes: number }): Date => {
  const step = everyMinutes * 60_000
  return new Date(Math.floor((at.getTime() + OFFSET_MS) / step) * step - OFFSET_MS)
}
