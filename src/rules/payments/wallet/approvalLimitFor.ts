/** One change of the limit, and what it was before, in paise. */
export type LimitChange = { by: string | null; before: number; at: Date }

const DAY_MS = 24 * 3_600_000

/**
 * The limit that counts for somebody who asks, in paise: nobody gains by a limit that they raised themselves. Who made
 * the latest changes is held to what the limit was before them; with nobody else there to approve, for a day.
 * @param changes the latest first
 */
export const approvalLimitFor = ({
  current,
  by,
  changes,
  isAlone,
  at,
}: {
  current: number
  by: string
  changes: LimitChange[]
  isAlone: boolean
  at: Date
}): number => {
  const end = changes.findIndex((each) => each.by !== by)
  const own = end < 0 ? changes : changes.slice(0, end)
  const counted = isAlone ? own.filter((each) => at.getTime() - each.at.getTime() < DAY_MS) : own
  return Math.min(current, counted.at(-1)?.before ?? current)
}
