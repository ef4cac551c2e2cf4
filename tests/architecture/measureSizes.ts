import ts from 'typescript'
import { codeLines, placeOf, PRODUCT, readSources, walk, type Source } from './sources'

export const LIMITS = { median: 50, p90: 120, file: 200, function: 40, hook: 15 }

/** Pictures and texts of the demo, where a function is a long drawing and no logic. */
const CONTENT = /^src\/server\/demo\/content\//

export type Sizes = { median: number; p90: number; tooLong: string[] }

/** Code lines of the product's files (median, 90th percentile) and everything that is over its limit. */
export const measureSizes = (root: string): Sizes => {
  const product = readSources({ root, folders: PRODUCT })
  const tests = readSources({ root, folders: ['tests'] }).filter(
    ({ name }) => !name.startsWith('tests/bench/bare/'),
  )
  const sizes = product.map((source) => codeLines(source)).sort((one, other) => one - other)
  return {
    median: quantile(sizes, 0.5),
    p90: quantile(sizes, 0.9),
    tooLong: [...[...product, ...tests].flatMap(longFile), ...product.flatMap(longFunctions)],
  }
}

function longFile(source: Source): string[] {
  const lines = codeLines(source)
  return lines > LIMITS.file ? [`${source.name} has ${lines} lines`] : []
}

function longFunctions(source: Source): string[] {
  if (CONTENT.test(source.name)) return []
  const limit = source.name.startsWith('hooks/') ? LIMITS.hook : LIMITS.function
  const found: string[] = []
  walk(source.tree, (node) => {
    if (!isFunction(node)) return
    const lines = codeLines(source, node)
    if (lines > limit) found.push(`${placeOf(source, node)} has a function of ${lines} lines`)
  })
  return found
}

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  )
}

/** The value below which the share lies; 0 of an empty list. `sorted` ascends. */
function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
