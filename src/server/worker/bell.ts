const IDLE_MS = 2_000

/** Waits for work: `wait` ends at the next ring, at once when it rang meanwhile, or after two seconds. */
export const startBell = () => {
  let hasRung = false
  let wake: () => void = () => undefined
  const ring = (): void => {
    hasRung = true
    wake()
  }
  const wait = async (): Promise<void> => {
    if (!hasRung)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, IDLE_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    hasRung = false
  }
  return { ring, wait }
}
