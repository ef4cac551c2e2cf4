import { mkdirSync, renameSync } from 'node:fs'
import { build } from 'esbuild'
import { TEST_ENV } from './testEnv'

/** Builds what threads run from the sources of this moment, for all files of the run. */
export default async (): Promise<void> => {
  const file = TEST_ENV.THREAD_FILE!
  const temporary = `${file}.${process.pid}`
  mkdirSync('var/test-threads', { recursive: true })
  await build({
    entryPoints: ['src/server/thread.ts'],
    outfile: temporary,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'warning',
  })
  renameSync(temporary, file)
}
