import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { answerRights } from './answerRights'
import { boundedArgs } from './boundedArgs'
import { giveWay, refuseLate } from './timeBudget'

type AnyField = GraphQLField<unknown, unknown, Record<string, unknown>>

/** Locks and preferences of the admin, which Payload opens to everybody who is signed in. */
const CLOSED = /Payload(LockedDocument|Preference|Kv)/i

/**
 * Payload's GraphQL schema with every list, also one inside a document, bounded as the lists of REST are,
 * and without what is only the admin's own.
 */
export const boundedSchema = (config: SanitizedConfig): GraphQLSchema => {
  const { schema } = configToSchema(config)
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    const fields = root?.getFields() ?? {}
    for (const name of Object.keys(fields)) if (CLOSED.test(name)) delete fields[name]
  }
  answerRights(schema)
  for (const field of fieldsOf(schema)) bound(field)
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) inItsTurn(field)
  return schema
}

const fieldsOf = (schema: GraphQLSchema): AnyField[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObject(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()) as AnyField[])

/** Only objects have interfaces and fields; graphql's own test fails where a bundler doubled the library. */
const isObject = (type: GraphQLNamedType): type is GraphQLObjectType =>
  'getFields' in type && 'isTypeOf' in type

/** What takes arguments asks the database. */
function bound(field: AnyField): void {
  const { resolve } = field
  if (!resolve || (field.args.length === 0 && !field.extensions.field)) return
  const isJoin = (field.extensions.field as { type?: string } | undefined)?.type === 'join'
  field.resolve = (source, args, ...rest) => {
    refuseLate(rest[0] as object)
    return resolve(source, boundedArgs({ args, isJoin }), ...rest)
  }
}

/** The fields of `Query` are read one after another. */
function inItsTurn(field: AnyField): void {
  const { resolve } = field
  if (!resolve) return
  field.resolve = async (source, args, ...rest) => {
    await giveWay(rest[0] as object)
    return resolve(source, args, ...rest) as unknown
  }
}
