const MINUTES = [2, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440]

/** When to ask the gateway again about a payment that nobody reported: growing gaps, then never. */
export const nextCheckAt = ({ checks, from }: { checks: number; from: Date }): Date | null => {
  const minutes = MINUTES[checks]
  return minutes === undefined ? null : new Date(from.getTime() + minutes * 60_000)
}
