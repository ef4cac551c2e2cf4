const OFFSET_MS = 5.5 * 3_600_000

/** The Indian financial year around an instant, April to March in Asia/Kolkata: `26-27`. */
export const fiscalYear = (at: Date): string => {
  const local = new Date(at.getTime() + OFFSET_MS)
  const begun = local.getUTCFullYear() - (local.getUTCMonth() < 3 ? 1 : 0)
  return `${twoDigits(begun)}-${twoDigits(begun + 1)}`
}

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0')
