const SIZES = ['ci', 'nightly'] as const

/**
 * How many rounds a heavy proof plays: `TEST_SIZE=nightly` plays all of them, the default is what fits a
 * check before a merge. `given` is the proof's own variable and wins over both.
 * @throws Error for a size that nobody knows, so that a misspelt night is no short one
 */
export const sized = ({
  ci,
  nightly,
  given,
}: {
  ci: number
  nightly: number
  given?: string
}): number => {
  const size = process.env.TEST_SIZE || 'ci'
  if (!SIZES.includes(size as 'ci')) throw new Error(`TEST_SIZE is ${SIZES.join(' or ')}: ${size}`)
  if (given) return Number(given)
  return size === 'nightly' ? nightly : ci
}
