import {
  GraphQLError,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql'

type Visit = (node: OperationDefinitionNode) => void

/**
 * Payload's measure of complexity walks through documents that other rules are about to refuse, and
 * throws on some of them (a wrong value of `@skip`): that is a mistake of the document, not of ours.
 */
export const measuredSafely =
  (rule: ValidationRule): ValidationRule =>
  (context) => {
    const visitor = rule(context) as { OperationDefinition?: { enter?: Visit; leave?: Visit } }
    const { enter, leave } = visitor.OperationDefinition ?? {}
    const guarded =
      (visit?: Visit): Visit =>
      (node) => {
        try {
          visit?.call(visitor, node)
        } catch {
          context.reportError(new GraphQLError('The query is not valid.', { nodes: [node] }))
        }
      }
    if (!enter && !leave) return visitor as ASTVisitor
    return { OperationDefinition: { enter: guarded(enter), leave: guarded(leave) } }
  }
