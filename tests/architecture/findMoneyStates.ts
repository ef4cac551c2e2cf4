import ts from 'typescript'
import { PAYMENT_STATUSES } from '../../src/rules/orders/orderFlow'
import { placeOf, readSources, walk, type Source } from './sources'

/** Where the meaning of the states is written down: the states, the rule and nothing else. */
const HOME = /^src\/rules\/orders\/(orderFlow|moneyStates)\.ts$/
const STATES = Object.keys(PAYMENT_STATUSES)
/** Alone, these say less than they seem to: a part may have gone back. */
const DRIFTS = ['paid', 'partially_refunded', 'refunded']
const COLUMN = /payment_?status$/i
/** A list of states, or one of those that drift, asked of the column; `set payment_status =` writes one. */
const IN_STATEMENT =
  /(?<!set )payment_status(::\w+)?\s*((not\s+)?in\s*\(\s*'|(=|<>|!=)\s*'(paid|partially_refunded|refunded)')/i

/** Where "paid" or "payable" is spelt out instead of asked of `rules/orders/moneyStates`. */
export const findMoneyStates = (root: string): string[] =>
  readSources({ root })
    .filter(({ name }) => !HOME.test(name))
    .flatMap((source) => {
      const found = new Set<string>()
      walk(source.tree, (node) => {
        if (isSpeltOut(source, node)) found.add(placeOf(source, node))
      })
      return [...found]
    })

function isSpeltOut(source: Source, node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return isListOfStates(node)
  if (ts.isBinaryExpression(node)) return isDrift(source, node) || isListOfAsks(source, node)
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
  return isText && IN_STATEMENT.test(node.getText(source.tree))
}

function isListOfStates({ elements }: ts.ArrayLiteralExpression): boolean {
  return (
    elements.length > 1 &&
    elements.every((each) => ts.isStringLiteralLike(each) && STATES.includes(each.text))
  )
}

/** The state that a comparison asks for; undefined when it compares something else. */
function askedState({ tree }: Source, node: ts.Node): string | undefined {
  if (!ts.isBinaryExpression(node) || !/^[!=]==?$/.test(node.operatorToken.getText(tree))) return
  const state = [node.left, node.right].find(ts.isStringLiteralLike)?.text
  const isMoney = [node.left, node.right].some((side) => COLUMN.test(side.getText(tree)))
  return isMoney ? state : undefined
}

function isDrift(source: Source, node: ts.BinaryExpression): boolean {
  const state = askedState(source, node)
  return state !== undefined && DRIFTS.includes(state)
}

function isListOfAsks(source: Source, { left, right }: ts.BinaryExpression): boolean {
  return [left, right].every((side) => askedState(source, side) !== undefined)
}
