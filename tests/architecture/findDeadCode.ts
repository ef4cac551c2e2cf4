import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

type Place = { name?: string }
type FileIssues = { file: string } & Record<string, Place[] | unknown>

/**
 * What nobody uses: files, exports, types and packages, and what is used without being declared.
 * @returns sentences `kind: file name`
 */
export const findDeadCode = async (root: string): Promise<string[]> => {
  const knip = path.join(process.cwd(), 'node_modules', 'knip', 'bin', 'knip.js')
  const args = [knip, '--no-progress', '--no-exit-code', '--no-config-hints', '--reporter', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { issues } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { issues: FileIssues[] }
  return issues.flatMap(sentences).sort()
}

function sentences({ file, ...kinds }: FileIssues): string[] {
  return Object.entries(kinds).flatMap(([kind, places]) =>
    Array.isArray(places)
      ? (places as Place[]).map(
          (each) => `${kind}: ${file}${each.name && each.name !== file ? ` ${each.name}` : ''}`,
        )
      : [],
  )
}
