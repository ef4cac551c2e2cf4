import { GraphQLError, parse, validateSchema, type GraphQLSchema } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import { createPayloadRequest, type Payload, type PayloadRequest } from 'payload'
import { issuesOf } from '@/kit/afterError'
import { errorBody } from '@/kit/answer'
import { Failure } from '@/kit/failure'
import { languageOf } from '@/kit/language'
import { onOneConnection } from '@/kit/oneConnection'
import { countHere } from '@/kit/rateLimit'
import { boundedSchema } from './boundedSchema'
import { executeSerially } from './executeSerially'
import { inTurn } from './inTurn'
import { mistakesOf, type Asked } from './refuseCostly'
import { startBudget } from './timeBudget'

type Incoming = { request: Request; payload: Payload }
type Body = Asked & { query?: unknown }

const MOST_LETTERS = 20_000
const MOST_TOKENS = 3000
const BAD_QUERY = { code: 'BAD_INPUT' }

let built: { payload: Payload; schema: GraphQLSchema } | undefined

/**
 * GraphQL without Next: the same access rules, a bound on what one request may ask, one database connection
 * for each, and one request of a caller at a time.
 * @throws Failure
 */
export const handleGraphql = async ({ request, payload }: Incoming): Promise<Response> => {
  if (payload.config.graphQL.disable) throw new Failure('NOT_FOUND')
  if (request.method !== 'POST') throw new Failure('METHOD_NOT_ALLOWED')
  const req = await createPayloadRequest({ canSetHeaders: true, config: payload.config, request })
  const caller = `graphql ${req.user?.id ?? request.headers.get('x-sahil-ip')}`
  countHere({ key: caller, limit: { max: 300, seconds: 60 } })
  const asked = (await request.clone().json()) as Body
  refuseNoText(asked.query)
  const answer = (): Promise<Response> => answerOf({ request, payload, req, asked })
  return inTurn({ caller, work: () => onOneConnection(payload, answer) })
}

function refuseNoText(query: unknown): void {
  if (typeof query !== 'string') throw new Failure('BAD_INPUT', { field: 'query' })
  if (query.length > MOST_LETTERS) throw new Failure('TOO_LONG', { field: 'query' })
}

/** The handler makes a 500 of whatever is thrown at it, so that a refusal goes around it. */
async function answerOf({
  request,
  payload,
  req,
  asked,
}: Incoming & { req: PayloadRequest; asked: Body }): Promise<Response> {
  let refusal: Error | undefined
  const context = { headers: {}, req }
  startBudget(context)
  const handler = createHandler({
    schema: schemaOf(payload),
    context: context as never,
    parse: (source) => parse(source, { maxTokens: MOST_TOKENS }),
    validate: (schema, document) => {
      try {
        return mistakesOf({ schema, document, asked })
      } catch (error) {
        refusal = error as Error
        return [new GraphQLError('refused')]
      }
    },
    execute: executeSerially,
    formatError: (error) => formatted({ error, request, req }) as never,
  })
  const response = await handler(request)
  if (refusal) throw refusal
  return response
}

/** An error in the shape of ours, in the caller's language; what is wrong with the document in its own words. */
function formatted({
  error,
  request,
  req,
}: {
  error: Readonly<Error>
  request: Request
  req: PayloadRequest
}): object {
  const original = (error as { originalError?: Error }).originalError
  if (!original) return { ...error, message: error.message, extensions: BAD_QUERY }
  const [first] = errorBody({
    issues: issuesOf(original, !req.user),
    language: languageOf(request),
    requestId: request.headers.get('x-request-id') ?? '',
  }).errors
  if (first!.code === 'INTERNAL') req.payload.logger.error({ err: original }, 'a field failed')
  return { ...error, name: 'Error', message: first!.message, extensions: first }
}

/** Builds and checks the schema before anybody asks: it takes a third of a second of the loop. */
export const prepareGraphql = (payload: Payload): void => {
  if (!payload.config.graphQL.disable) validateSchema(schemaOf(payload))
}

function schemaOf(payload: Payload): GraphQLSchema {
  if (built?.payload !== payload) built = { payload, schema: boundedSchema(payload.config) }
  return built.schema
}
