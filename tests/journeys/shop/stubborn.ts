type Answer = { status: number; body: Record<string, unknown> }

const AGAIN = new Set([409, 425, 429, 500, 502, 503, 504])

/**
 * What a careful client does while a server dies and comes back: asks again until it is answered.
 * @returns the first answer that is final, and the statuses of those before it; 0 is a cut connection
 */
export const stubborn = async (
  ask: () => Promise<Answer>,
): Promise<{ answer: Answer; before: number[] }> => {
  const before: number[] = []
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await ask().catch(() => ({ status: 0, body: {} }))
    if (answer.status !== 0 && !AGAIN.has(answer.status)) return { answer, before }
    before.push(answer.status)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`never answered: ${before.slice(-5).join(', ')}`)
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failure can be repeated. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
