import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { safeLimit } from './safeQuery'

type Built = ReturnType<typeof configToSchema>

/** Locks and preferences of the admin, which Payload opens to everybody who is signed in. */
const CLOSED = /Payload(LockedDocument|Preference|Kv)/i

/**
 * Payload's GraphQL schema with every list, also one inside a document, bounded as the lists of REST are,
 * and without what is only the admin's own.
 */
export const boundedSchema = (config: SanitizedConfig): Built => {
  const built = configToSchema(config)
  for (const root of [built.schema.getQueryType(), built.schema.getMutationType()]) {
    const fields = root?.getFields() ?? {}
    for (const name of Object.keys(fields)) if (CLOSED.test(name)) delete fields[name]
  }
  for (const field of fieldsOf(built.schema)) if (takesLimit(field)) bound(field)
  return built
}

const fieldsOf = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getTypeMap())
    .filter(isObject)
    .flatMap((type) => Object.values(type.getFields()))

/** Only objects have interfaces and fields; graphql's own test fails where a bundler doubled the library. */
const isObject = (type: GraphQLNamedType): type is GraphQLObjectType =>
  'getFields' in type && 'isTypeOf' in type

const takesLimit = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'limit')

function bound(field: GraphQLField<unknown, unknown>): void {
  const { resolve } = field
  if (!resolve) return
  field.resolve = (source, args: Record<string, unknown>, ...more) => {
    const { limit, page, pagination, ...rest } = args
    const safe = {
      ...rest,
      ...(limit === undefined || limit === null ? {} : { limit: safeLimit(limit) }),
      ...(typeof page === 'number' ? { page: Math.max(1, page) } : {}),
      ...(pagination === undefined ? {} : { pagination: true }),
    }
    return resolve(source, safe, ...more)
  }
}
