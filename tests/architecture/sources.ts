import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One file of ours: `name` is the path below the root with forward slashes. */
export type Source = { name: string; text: string; tree: ts.SourceFile }

export const PRODUCT = ['payload.config.ts', 'collections', 'hooks', 'jobs', 'src']
const CODE = /\.(ts|tsx|mjs)$/
const GENERATED = /^(src\/payload-types\.ts|src\/migrations\/|src\/app\/\(payload\)\/)/
const NOT_OURS = new Set(['node_modules', '.next', '.git', 'dist', 'var', 'coverage'])

/** All files below the folders, generated code and built output left out; a name that ends in `/` is a folder. */
export const listFiles = ({ root, folders }: { root: string; folders: string[] }): string[] =>
  folders
    .filter((each) => existsSync(path.join(root, each)))
    .flatMap((each) => (statSync(path.join(root, each)).isDirectory() ? below(root, each) : [each]))
    .sort()

/** The parsed source files below the folders, without generated ones. */
export const readSources = ({
  root,
  folders = PRODUCT,
}: {
  root: string
  folders?: string[]
}): Source[] =>
  listFiles({ root, folders })
    .filter((name) => CODE.test(name) && !name.endsWith('.d.ts') && !GENERATED.test(name))
    .map((name) => parseSource({ name, text: readFileSync(path.join(root, name), 'utf8') }))

export const parseSource = ({ name, text }: { name: string; text: string }): Source => ({
  name,
  text,
  tree: ts.createSourceFile(
    name,
    text,
    ts.ScriptTarget.ESNext,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  ),
})

/** Calls `visit` for the node and everything in it. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** `file:line`, as an editor opens it. */
export const placeOf = ({ name, tree }: Source, node: ts.Node): string =>
  `${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`

/** How many lines of the node carry code: neither empty nor only comment. */
export const codeLines = ({ tree }: Source, node: ts.Node = tree): number => {
  const lines = new Set<number>()
  const mark = (each: ts.Node): void => {
    if (each.kind >= ts.SyntaxKind.FirstJSDocNode && each.kind <= ts.SyntaxKind.LastJSDocNode)
      return
    const children = each.getChildren(tree)
    if (children.length > 0) return children.forEach(mark)
    if (each.getText(tree).trim() === '') return
    const first = tree.getLineAndCharacterOfPosition(each.getStart(tree)).line
    const last = tree.getLineAndCharacterOfPosition(each.getEnd()).line
    for (let line = first; line <= last; line += 1) lines.add(line)
  }
  mark(node)
  return lines.size
}

function below(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`
      return entry.isDirectory() ? [`${name}/`, ...below(root, name)] : [name]
    })
}
