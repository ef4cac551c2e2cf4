import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

type Violation = { rule: { name: string }; from: string; to: string }

/**
 * Every import below `root` that the rules refuse.
 * @returns sentences `rule: from → to`
 */
export const findImportViolations = async (root: string): Promise<string[]> => {
  const here = process.cwd()
  const tsx = createRequire(path.join(here, 'package.json')).resolve('tsx')
  const script = path.join(here, 'tests', 'architecture', 'cruiseHere.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', pathToFileURL(tsx).href, script],
    {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const violations = JSON.parse(stdout) as Violation[]
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort()
}
