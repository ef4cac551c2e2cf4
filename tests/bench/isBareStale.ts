import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** True when the bare app was never built, or a source or the package set changed since. */
export function isBareStale(folder: string): boolean {
  const built = path.join(folder, '.next/BUILD_ID')
  if (!existsSync(built)) return true
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[\\/]\.next/.test(entry.parentPath))
    .filter((entry) => !['next-env.d.ts', 'seed.ts'].includes(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const newest = Math.max(
    ...[...sources, 'package-lock.json'].map((file) => statSync(file).mtimeMs),
  )
  return newest > statSync(built).mtimeMs
}
