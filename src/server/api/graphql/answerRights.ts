import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { getNamedType } from 'graphql'

type AnyField = GraphQLField<unknown, Record<string, unknown>>

/**
 * Payload shortens rights that are granted to a plain `true` and leaves out what is not granted, while its
 * schema promises `{ permission }` for each; and its rights of a global look for the request in the
 * arguments. Both are mended here, where they are read.
 */
export const answerRights = (schema: GraphQLSchema): void => {
  const seen = new Set<GraphQLNamedType>()
  for (const field of Object.values(schema.getQueryType()!.getFields()) as AnyField[]) {
    if (!/^(Access$|docAccess)/.test(field.name)) continue
    spell(getNamedType(field.type), seen)
    if (field.name !== 'Access' && field.args.length === 0) handRequest(field)
  }
}

function spell(type: GraphQLNamedType, seen: Set<GraphQLNamedType>): void {
  if (seen.has(type) || !('getFields' in type)) return
  seen.add(type)
  for (const field of Object.values((type as GraphQLObjectType).getFields())) {
    const isPromised = `${field.type}`.endsWith('!')
    field.resolve = (rights) => {
      const right = rightOf(rights, field.name)
      return isPromised ? right === true : right
    }
    spell(getNamedType(field.type), seen)
  }
}

/** What is granted as a whole is granted in each part. */
const rightOf = (rights: unknown, name: string): unknown =>
  rights === true && name !== 'where' ? true : (rights as Record<string, unknown>)[name]

function handRequest(field: AnyField): void {
  const { resolve } = field
  field.resolve = (source, _args, ...rest) => resolve?.(source, rest[0], ...rest)
}
