import type { CollectionSlug } from 'payload'
import { query, sql } from '@/kit/sql'
import { testPayload } from './payload'
import { until } from './until'

type Hooks = { beforeChange?: unknown[] }

/**
 * Holds a native save of a collection or global between its read and its write, does something else
 * meanwhile until that is done or waits for a row, and lets both end.
 * @returns what both answered
 */
export const whileSaving = async <Saved, Done>({
  slug,
  save,
  meanwhile,
}: {
  slug: string
  save: () => Promise<Saved>
  meanwhile: () => Promise<Done>
}): Promise<{ saved: Saved; done: Done }> => {
  const hooks = await hooksOf(slug)
  const before = hooks.beforeChange
  const gate = makeGate()
  hooks.beforeChange = [gate.hook, ...(before ?? [])]
  try {
    const saving = save()
    const early = await Promise.race([gate.reached, saving])
    if (!gate.wasReached()) throw new Error(`the save ended early: ${JSON.stringify(early)}`)
    const acting = meanwhile()
    await settledOrWaiting(acting)
    gate.open()
    const [saved, done] = await Promise.all([saving, acting])
    return { saved, done }
  } finally {
    gate.open()
    hooks.beforeChange = before
  }
}

async function hooksOf(slug: string): Promise<Hooks> {
  const payload = await testPayload()
  const global = payload.config.globals.find((each) => each.slug === slug)
  return (global ?? payload.collections[slug as CollectionSlug].config).hooks as Hooks
}

/** Only the first save that comes by is held. */
function makeGate() {
  let isReached = false
  let reach = () => {}
  let open = () => {}
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const opened = new Promise<void>((resolve) => (open = resolve))
  const hook = async ({ data }: { data: unknown }) => {
    if (isReached) return data
    isReached = true
    reach()
    await opened
    return data
  }
  return { hook, reached, open: () => open(), wasReached: () => isReached }
}

async function settledOrWaiting(acting: Promise<unknown>): Promise<void> {
  let isSettled = false
  const settle = () => (isSettled = true)
  acting.then(settle, settle)
  const payload = await testPayload()
  await until('the other one is done or waits', async () => {
    if (isSettled) return true
    const [row] = await query<{ waiting: number }>(
      { payload } as never,
      sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return row!.waiting > 0
  })
}
