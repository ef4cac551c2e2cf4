const MINUTE_MS = 60_000

/** What a process may meet in a minute and go on; whose it was, or nobody's. */
const MOST = { own: 100, nobodys: 5 }

export type Mishap = { isOwned: boolean; isThrown: boolean }

/**
 * Counts errors that nobody caught. One rejected promise harms the work it belongs to; an exception outside of any
 * work, or many errors, may have left the process half done.
 * @returns asks, for each mishap, whether the process is in doubt
 */
export const countMishaps = (now: () => number = Date.now): ((mishap: Mishap) => boolean) => {
  let latest: { at: number; isOwned: boolean }[] = []
  return ({ isOwned, isThrown }) => {
    const at = now()
    latest = [...latest.filter((each) => at - each.at < MINUTE_MS), { at, isOwned }]
    const owned = latest.filter((each) => each.isOwned).length
    return (isThrown && !isOwned) || owned > MOST.own || latest.length - owned > MOST.nobodys
  }
}
