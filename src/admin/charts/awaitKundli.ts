/** Quick at first, for a report takes seconds; after that about three minutes, for a busy worker. */
const PAUSES_MS = [
  ...Array<number>(6).fill(1500),
  ...Array<number>(12).fill(4000),
  ...Array<number>(12).fill(10_000),
]

/** How many kundli reports an order has; null when it cannot be read now. */
export const countKundlis = async (order: string): Promise<number | null> => {
  const search = new URLSearchParams({
    'where[order][equals]': order,
    'where[reportType][equals]': 'kundli',
    limit: '1',
    depth: '0',
  })
  const response = await fetch(`/api/reports?${search}`).catch(() => null)
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null
  return (answer as { totalDocs?: number } | null)?.totalDocs ?? null
}

/**
 * Waits until an order has more kundli reports than were known; asks nothing while nobody looks at the page.
 * @returns false when none has come in time or the page was left
 */
export const awaitKundli = async ({
  order,
  known,
  isLeft,
}: {
  order: string
  known: number
  isLeft: () => boolean
}): Promise<boolean> => {
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    await pageIsSeen()
    if (isLeft()) return false
    if (((await countKundlis(order)) ?? 0) > known) return true
  }
  return false
}

const pageIsSeen = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden) return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    look()
  })
