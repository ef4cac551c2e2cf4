import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ms, type Figure } from './figures'

const FILE = 'var/bench/castChart.mjs'
const TIMES = 7

/** What a fresh process needs to load the engine, bundled as the servers are; the middle of some runs. */
export const measureImport = async (): Promise<Figure[]> => {
  await build({
    entryPoints: ['src/rules/charts/castChart.ts'],
    outfile: FILE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  const url = pathToFileURL(path.resolve(FILE)).href
  const script =
    `const start = performance.now(); await import(${JSON.stringify(url)});` +
    'console.log(performance.now() - start, process.memoryUsage().rss / 1e6)'
  const runs = Array.from({ length: TIMES }, () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
      .trim()
      .split(' ')
      .map(Number),
  )
  const middle = (column: number): number =>
    runs.map((run) => run[column] ?? 0).sort((one, other) => one - other)[Math.floor(TIMES / 2)] ??
    0
  return [
    {
      what: 'import of the engine',
      value: ms(middle(0)),
      target: '≤ 150 ms',
      isReached: middle(0) <= 150,
    },
    { what: 'memory of a process that only imported it', value: `${middle(1).toFixed(0)} MB` },
  ]
}
