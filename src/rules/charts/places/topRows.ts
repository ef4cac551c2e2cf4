/** The rows that are worth most of all that were offered, each once. */
export type TopRows = {
  offer: (row: number, worth: number) => void
  /** Best first. */
  list: () => [row: number, worth: number][]
}

/** Keeps the best `count` rows of any number, without ever sorting all. */
export const topRows = (count: number): TopRows => {
  let worths = new Map<number, number>()
  let least = -Infinity
  const list = () => [...worths].sort(([, one], [, other]) => other - one).slice(0, count)
  const offer = (row: number, worth: number): void => {
    if (worth <= least) return
    const known = worths.get(row)
    if (known !== undefined && known >= worth) return
    worths.set(row, worth)
    if (worths.size < 4 * count) return
    const best = list()
    worths = new Map(best)
    least = best.at(-1)![1]
  }
  return { offer, list }
}
