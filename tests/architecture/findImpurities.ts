import ts from 'typescript'
import { placeOf, readSources, walk, type Source } from './sources'

/** Names that bring in the machine, the present or chance. */
const IMPURE = new Set([
  'process',
  'console',
  'performance',
  'crypto',
  'globalThis',
  'window',
  'require',
  'fetch',
  'Promise',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Buffer',
])
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now'])
const CLOCK_MEMBERS = new Set(['Date.now', 'Temporal.Now'])

/** Layers that are told the time; `kit/clock` reads it for them. */
const TOLD_THE_TIME = [
  'collections',
  'hooks',
  'jobs',
  'src/api',
  'src/operations',
  'src/templates',
  'src/integrations',
]

/** Everything in the rules that is not a pure function of its arguments. */
export const findImpurities = (root: string): string[] =>
  readSources({ root, folders: ['src/rules'] }).flatMap((source) =>
    findIn(source, (node) => impurityOf(node) ?? clockOf(node)),
  )

/** Every place outside `kit` that reads the machine's clock by itself. */
export const findClockReads = (root: string): string[] =>
  readSources({ root, folders: TOLD_THE_TIME }).flatMap((source) => findIn(source, clockOf))

function findIn(source: Source, judge: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  walk(source.tree, (node) => {
    const what = judge(node)
    if (what) found.push(`${placeOf(source, node)} ${what}`)
  })
  return found
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isAwaitExpression(node)) return 'await'
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async'
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return 'import()'
  if (ts.isPropertyAccessExpression(node) && IMPURE_MEMBERS.has(node.getText()))
    return node.getText()
  return ts.isIdentifier(node) && IMPURE.has(node.text) && isFree(node) ? node.text : undefined
}

export function clockOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && CLOCK_MEMBERS.has(node.getText()))
    return node.getText()
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  const isNewDate = ts.isNewExpression(node) && node.expression.getText() === 'Date'
  return isNewDate && !node.arguments?.length ? 'new Date()' : undefined
}

/** True when the name is the global one: no property, key, import or declaration of that name. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (
    ts.isTypeReferenceNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isPropertySignature(parent)
  )
    return false
  if (ts.isShorthandPropertyAssignment(parent)) return true
  return !(parent as { name?: ts.Node }).name || (parent as { name?: ts.Node }).name !== node
}
