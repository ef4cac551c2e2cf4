import ts from 'typescript'
import path from 'node:path'
import { DOMAINS, GROUND, GROUND_OPERATIONS } from './layers'
import { listFiles, PRODUCT, readSources, type Source } from './sources'

const DRAWERS = /^(utils?|utilities|helpers?|commons?|managers?|shared|misc|lib|service)$/i
const DRAWER_FILES =
  /(^|[a-z-])(Utils?|utils?|Utilities|utilities|Helpers?|helpers?|Common|common|Manager)$/
const MIRRORED = /^(collections|jobs|src\/(operations|rules|templates|admin))\/([^/]+)\/$/
const ROUTES = /^(hooks|src\/api)\/([^/]+)\.ts$/

/** Layers whose file has the name of its main export, and little beside it. */
const MAIN_EXPORT = /^(src\/operations|jobs)\/([^/]+\/)+[^/]+\.ts$/
const MOST_EXPORTS = 3
/** What a plugin or Payload itself turns into a collection. */
const OVERRIDES = /(Overrides|Collection)$/
const COLLECTION = /^collections\/[^/]+\/([A-Z][A-Za-z]*)\.ts$/

/** Folders and files with names that say nothing or are not of plain letters, and files that are not their export. */
export const findBadNames = (root: string): string[] => {
  const files = listFiles({ root, folders: [...PRODUCT, 'media', 'tests', 'docs'] })
  return [
    ...files
      .filter((name) => !/^[\x21-\x7e]+$/.test(name))
      .map((name) => `${name}: not plain ASCII`),
    ...files.filter(isDrawer).map((name) => `${name}: says nothing`),
    ...files.filter(isUnknownDomain).map((name) => `${name}: no domain of ours`),
    ...readSources({ root }).flatMap(exportProblem),
  ]
}

function isDrawer(name: string): boolean {
  if (name.endsWith('/')) return DRAWERS.test(path.posix.basename(name))
  return DRAWER_FILES.test(path.posix.basename(name).split('.')[0] ?? '')
}

function isUnknownDomain(name: string): boolean {
  const word = MIRRORED.exec(name)?.[3] ?? ROUTES.exec(name)?.[2]
  if (word === undefined || word === 'index' || DOMAINS.includes(word)) return false
  return !GROUND.includes(name.replace(/^src\//, '').replace(/(\/|\.ts)$/, ''))
}

function exportProblem(source: Source): string[] {
  const word = path.posix.basename(source.name).replace(/\.tsx?$/, '')
  const isGround = GROUND_OPERATIONS.some((each) => source.name === `src/operations/${each}.ts`)
  if (word === 'index' || isGround) return []
  const names = runtimeExports(source)
  if (MAIN_EXPORT.test(source.name) && (names.length > MOST_EXPORTS || !names.includes(word))) {
    return [`${source.name}: exports ${names.join(', ') || 'nothing'} instead of ${word}`]
  }
  if (COLLECTION.test(source.name) && !names.some((each) => each === word || OVERRIDES.test(each)))
    return [`${source.name}: does not export ${word}`]
  return []
}

function runtimeExports({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      const { exportClause: clause } = statement
      return clause && ts.isNamedExports(clause)
        ? clause.elements.map((each) => each.name.text)
        : ['*']
    }
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => each.name.getText(tree))
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
    return isValue ? [statement.name?.text ?? 'default'] : []
  })
}

function isExported(statement: ts.HasModifiers): boolean {
  return (
    ts.getModifiers(statement)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) ?? false
  )
}
