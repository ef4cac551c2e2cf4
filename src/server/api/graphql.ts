import { createHandler } from 'graphql-http/lib/use/fetch'
import { createPayloadRequest, type Payload } from 'payload'
import { Failure } from '@/kit/failure'
import { issuesOf } from '@/kit/afterError'
import { countHere } from '@/kit/rateLimit'
import { languageOf } from '@/kit/language'
import { errorBody } from '@/kit/answer'
import { NoSchemaIntrospectionCustomRule, specifiedRules, type ValidationRule } from 'graphql'
import { isDemo } from '@/kit/env'
import { refuseLargeDocument } from './boundedDocument'
import { boundedSchema } from './boundedSchema'
import { measuredSafely } from './measuredSafely'

type Schema = ReturnType<typeof boundedSchema>

const BAD_QUERY = { code: 'BAD_INPUT' }

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
  refuseLargeDocument(((await request.clone().json()) as { query?: unknown }).query)
  const { schema, validationRules } = schemaOf(payload)
  const language = languageOf(request)
  const handler = createHandler({
    schema,
    context: { headers: {}, req } as never,
    validationRules: (_request, args, defaults) => [
      ...(isDemo() ? [] : [NoSchemaIntrospectionCustomRule]),
      ...(defaults ?? specifiedRules),
      ...(validationRules(args as never) as ValidationRule[]).map(measuredSafely),
    ],
    formatError: (error) => {
      const original = 'originalError' in error ? error.originalError : undefined
      if (!original) return { ...error, message: error.message, extensions: BAD_QUERY } as never
      const [first] = errorBody({
        issues: issuesOf(original, !req.user),
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
