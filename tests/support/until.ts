const EVERY_MS = 50

/**
 * Asks again until the answer is truthy, for effects of other processes and of jobs.
 * @param what named in the error
 * @param withinMs a bound against hanging, never an assertion about speed
 * @returns the answer
 */
export const until = async <T>(
  what: string,
  ask: () => Promise<T> | T,
  withinMs = 30_000,
): Promise<Exclude<Awaited<T>, false | null | undefined>> => {
  const endsAt = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer as Exclude<Awaited<T>, false | null | undefined>
    if (Date.now() > endsAt) throw new Error(`It did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
