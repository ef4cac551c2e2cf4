import { statSync, watch } from 'node:fs'
import path from 'node:path'
import { keepBundling } from '../build.mjs'

const SOURCES = ['src', 'collections', 'hooks', 'jobs', 'payload.config.ts']
/** What a running product is made of; the admin's pages are watched by Next itself. */
const PROCESSES = ['api', 'worker', 'thread', 'sandbox']
/** An editor writes a file in several steps. */
const QUIET_MS = 40

/**
 * Bundles again whatever a change of a source concerns, until this process ends. A mistake is printed,
 * and the last good bundle stays.
 * @param {{ root: string }} options
 * @returns {Promise<void>} once changes are seen
 */
export async function watchSources({ root }) {
  const bundle = await keepBundling({ root, names: PROCESSES })
  await bundle()
  let timer
  let turn = Promise.resolve()
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // esbuild prints what it does not understand.
      turn = turn.then(bundle).catch(() => undefined)
    }, QUIET_MS)
  }
  for (const source of SOURCES.map((each) => path.join(root, each)))
    watch(source, { recursive: statSync(source).isDirectory() }, changed)
}
