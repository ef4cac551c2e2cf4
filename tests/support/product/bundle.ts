import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const SCRIPT = `
  import { buildServers } from './src/server/build.mjs'
  await buildServers({ root: process.cwd() })
`

let bundled: Promise<unknown> | undefined

/** Brings dist/ up to date, once per test file. @throws Error with what esbuild says */
export const bundleServers = async (): Promise<void> => {
  bundled ??= promisify(execFile)(process.execPath, ['--input-type=module', '-e', SCRIPT])
  await bundled
}
