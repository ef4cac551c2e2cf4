import {
  execute,
  getOperationAST,
  GraphQLSchema,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql'

const serial = new WeakMap<GraphQLSchema, GraphQLSchema>()

/**
 * Reads one field of `Query` after another, each with all that is below it, as the specification has it for
 * mutations. Payload's resolvers keep the language of a list in the context that all fields share.
 */
export const executeSerially = (
  args: ExecutionArgs,
): Promise<ExecutionResult> | ExecutionResult => {
  const { schema, document, operationName } = args
  const operation = getOperationAST(document, operationName)
  if (operation?.operation !== OperationTypeNode.QUERY) return execute(args)
  const asChange = { ...operation, operation: OperationTypeNode.MUTATION }
  const definitions = document.definitions.map((each) => (each === operation ? asChange : each))
  return execute({ ...args, schema: serialOf(schema), document: { ...document, definitions } })
}

function serialOf(schema: GraphQLSchema): GraphQLSchema {
  const known = serial.get(schema)
  if (known) return known
  const made = new GraphQLSchema({ ...schema.toConfig(), assumeValid: true })
  // Introspection asks for the type of mutations by another way, and is told the true one.
  made.getRootType = () => schema.getQueryType()
  serial.set(schema, made)
  return made
}
