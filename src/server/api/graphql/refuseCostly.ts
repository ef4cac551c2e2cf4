import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import {
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  GraphQLError,
  Kind,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql'
import { isDemo } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { rootsOf, rowsOf } from './costOf'

const MOST_FIELDS = 400
const MOST_DEPTH = 10
const MOST_ALIASES = 20
const MOST_DIRECTIVES = 20
const MOST_OPERATIONS = 10
const MOST_ROOTS = 20
const MOST_CHANGES = 5
const MOST_ROWS = 1000

/** What the caller sent besides the document. */
export type Asked = { operationName?: string | null; variables?: Record<string, unknown> | null }

type Measured = { schema: GraphQLSchema; document: DocumentNode; asked: Asked }

const refusing = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [
    () => {
      throw new Failure('TOO_COSTLY')
    },
  ],
}

/** Each looks at every fragment once, so that none of them is itself a way to keep us busy. */
const boundingRules = (): ValidationRule[] => {
  const all = { ...refusing, flattenFragments: true, ignoreIntrospection: isDemo() }
  const eachOne = { objectCost: 1, scalarCost: 1, depthCostFactor: 1 }
  return [
    maxDepthRule({ ...all, n: MOST_DEPTH }),
    costLimitRule({ ...all, ...eachOne, maxCost: MOST_FIELDS }),
    maxAliasesRule({ ...refusing, n: MOST_ALIASES, allowList: [] }),
    maxDirectivesRule({ ...refusing, n: MOST_DIRECTIVES }),
  ] as unknown as ValidationRule[]
}

/**
 * The mistakes of a document. Its size is bounded before anybody walks through it, its rows once it is
 * known to be valid.
 * @throws Failure TOO_COSTLY
 */
export const mistakesOf = ({ schema, document, asked }: Measured): readonly GraphQLError[] => {
  if (document.definitions.filter(isOperation).length > MOST_OPERATIONS)
    throw new Failure('TOO_COSTLY')
  validate(schema, document, boundingRules())
  const rules = [...(isDemo() ? [] : [NoSchemaIntrospectionCustomRule]), ...specifiedRules]
  const mistakes = validate(schema, document, rules)
  const operation = getOperationAST(document, asked.operationName)
  return mistakes.length > 0 || !operation ? mistakes : mistakesOfRows({ schema, document, asked })
}

const isOperation = ({ kind }: DocumentNode['definitions'][number]): boolean =>
  kind === Kind.OPERATION_DEFINITION

/** Values of variables that do not fit are told here, before they are told again by who executes. */
function mistakesOfRows(measured: Measured): readonly GraphQLError[] {
  const operation = getOperationAST(measured.document, measured.asked.operationName)
  const most = `${operation?.operation}` === 'mutation' ? MOST_CHANGES : MOST_ROOTS
  try {
    if (rootsOf(measured) > most || rowsOf(measured) > MOST_ROWS) throw new Failure('TOO_COSTLY')
    return []
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}
