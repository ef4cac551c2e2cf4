import { createHandler } from 'graphql-http/lib/use/fetch'
import { createPayloadRequest, type Payload } from 'payload'
import { Failure } from '@/kit/failure'
import { issuesOf } from '@/kit/afterError'
import { countHere } from '@/kit/rateLimit'
import { languageOf } from '@/kit/language'
import { errorBody } from '@/kit/answer'
import {
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type DocumentNode,
  type ValidationRule,
} from 'graphql'
import { isDemo } from '@/kit/env'
import { boundedSchema } from './boundedSchema'

type Schema = ReturnType<typeof boundedSchema>

let built: { payload: Payload; schema: Schema } | undefined

/** GraphQL without Next: the same access rules, a bound on complexity, aliases and size, no auth mutations. */
export const handleGraphql = async ({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): Promise<Response> => {
  if (payload.config.graphQL.disable) throw new Failure('NOT_FOUND')
  if (request.method !== 'POST') throw new Failure('METHOD_NOT_ALLOWED')
  const req = await createPayloadRequest({ canSetHeaders: true, config: payload.config, request })
  countHere({
    key: `graphql ${req.user?.id ?? request.headers.get('x-sahil-ip')}`,
    limit: { max: 300, seconds: 60 },
  })
  const { schema, validationRules } = schemaOf(payload)
  const language = languageOf(request)
  const handler = createHandler({
    schema,
    context: { headers: {}, req } as never,
    validationRules: (_request, args, defaults) => [
      ...(isDemo() ? [] : [NoSchemaIntrospectionCustomRule]),
      aliasLimit,
      ...(defaults ?? specifiedRules),
      ...(validationRules(args as never) as ValidationRule[]),
    ],
    formatError: (error) => {
      const original = 'originalError' in error ? error.originalError : undefined
      if (!original) return error
      const [first] = errorBody({
        issues: issuesOf(original),
        language,
        requestId: request.headers.get('x-request-id') ?? '',
      }).errors
      return { ...error, name: 'Error', message: first!.message, extensions: first } as never
    },
  })
  return handler(request)
}

function schemaOf(payload: Payload): Schema {
  if (built?.payload !== payload) built = { payload, schema: boundedSchema(payload.config) }
  return built.schema
}

const MOST_FIELDS = 200

/** Counts the fields of a document, aliases included, so that one request is never hundreds. */
const aliasLimit: ValidationRule = (context) => ({
  Document: (document: DocumentNode) => {
    const fields = JSON.stringify(document).split('"kind":"Field"').length - 1
    if (fields > MOST_FIELDS) throw new Failure('BAD_INPUT', { field: 'query' })
    void context
  },
})
