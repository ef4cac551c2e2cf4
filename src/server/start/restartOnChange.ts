import { watch } from 'node:fs'
import type { DemoChildren } from './demoChildren'
import type { Supervisor } from './supervisor'

type Name = keyof DemoChildren

/** Which processes have read which file of dist. */
const READERS: Record<string, Name[]> = {
  'api.js': ['api'],
  'worker.js': ['worker'],
  'thread.js': ['api', 'worker'],
  'sandbox.js': ['sandbox'],
  'site.js': ['api'],
  'site.css': ['api'],
}
/** Nobody waits for a page that still compiles; what is cut off is safe to run again. */
const PATIENCE_MS = 300
/** All bundles of one change are written within this time. */
const QUIET_MS = 80

/**
 * Starts those processes again whose bundles were written anew. One that does not come up is reported
 * and waits for the next change.
 */
export function restartOnChange(options: {
  supervisor: Supervisor
  children: DemoChildren
  report: (line: string) => void
}): void {
  const changed = new Set<Name>()
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  const note = (_: string, file: string | null) => {
    const readers = READERS[file ?? ''] ?? []
    if (readers.length === 0) return
    for (const name of readers) changed.add(name)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const names = [...changed]
      changed.clear()
      turn = turn.then(async () => {
        await Promise.all(names.map((name) => restart(name, options)))
      })
    }, QUIET_MS)
  }
  for (const folder of ['dist/bundles', 'dist/site']) watch(folder, note).unref()
}

async function restart(
  name: Name,
  { supervisor, children, report }: Parameters<typeof restartOnChange>[0],
): Promise<void> {
  const since = performance.now()
  try {
    await supervisor.stop([name], PATIENCE_MS)
    await supervisor.start(children[name])
    report(`↻ ${name}, ${((performance.now() - since) / 1000).toFixed(1)} s`)
  } catch (error) {
    report(`✘ ${(error as Error).message}`)
  }
}
