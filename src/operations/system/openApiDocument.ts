import type { Payload } from 'payload'
import { z } from 'zod'
import { env } from '@/kit/env'
import type { Route } from '@/kit/route'
import { FAILURES } from '@/rules/system/failures'
import type { Permit } from '@/rules/people/caller'
import { nativePaths } from './nativePaths'

type Json = Record<string, unknown>

/** One operation of the document. */
export type ApiOperation = {
  operationId: string
  summary: string
  tags: string[]
  parameters: Json[]
  requestBody?: Json
  responses: Json
  security: Json[]
  'x-permit': string
}

export type ApiDocument = {
  openapi: '3.1.0'
  info: Json
  servers: Json[]
  paths: Record<string, Record<string, ApiOperation>>
  components: Json
}

let cached: ApiDocument | undefined

/** The OpenAPI 3.1 document of every route: ours from their tables and schemas, Payload's from the collections. */
export const openApiDocument = (payload: Payload): ApiDocument => (cached ??= build(payload))

/** Express paths as OpenAPI writes them. */
const openApiPath = (path: string): string => path.replace(/:(\w+)(\([^)]*\))?/g, '{$1}')

function build(payload: Payload): ApiDocument {
  const paths: ApiDocument['paths'] = nativePaths(payload)
  for (const row of payload.config.custom.routes as Route[]) {
    const path = openApiPath(row.path)
    paths[path] = { ...paths[path], [row.method]: operation(row) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sahil',
      version: '0.1.0',
      description:
        'Money is integer paise, instants are ISO-8601 UTC, every error has a stable code.',
    },
    servers: [{ url: `${env().PUBLIC_URL}/api` }],
    paths,
    components: {
      schemas: { Errors: errorSchema() },
      securitySchemes: {
        token: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'JWT <token> or Bearer <token>',
        },
      },
    },
  }
}

function operation(row: Route): ApiOperation {
  return {
    operationId: `${row.method}${operationName(row.path)}`,
    summary: row.summary,
    tags: [row.path.split('/')[1]!.replace(/:.*/, '')],
    parameters: [
      ...parametersOf(row.params, 'path', row),
      ...parametersOf(row.query, 'query', row),
      ...headersOf(row),
    ],
    ...(row.body || row.upload || row.isRaw ? { requestBody: bodyOf(row) } : {}),
    responses: {
      [row.status ?? 200]: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(row.answer, 'output') } },
      },
      default: {
        description: 'What went wrong',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
      },
    },
    security: row.permit.anyone ? [{}] : [{ token: [] }],
    'x-permit': permitText(row.permit),
  }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', row: Route): Json[] {
  const names = place === 'path' ? [...row.path.matchAll(/:(\w+)/g)].map((match) => match[1]!) : []
  const json = schema
    ? (schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] })
    : {}
  const properties: Record<string, Json> = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    ...json.properties,
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required?.includes(name) ?? false),
    schema: each,
  }))
}

function headersOf(row: Route): Json[] {
  return row.isIdempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          schema: { type: 'string', maxLength: 255 },
        },
      ]
    : []
}

function bodyOf(row: Route): Json {
  if (row.isRaw)
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string' } } },
    }
  const schema: { properties?: Json; required?: string[] } = row.body
    ? schemaOf(row.body, 'input')
    : { properties: {} }
  if (!row.upload) return { required: true, content: { 'application/json': { schema } } }
  const file = {
    type: 'string',
    format: 'binary',
    description: `At most ${row.upload.maxBytes} bytes`,
  }
  const properties = { ...schema.properties, [row.upload.field]: file }
  return {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { ...schema, properties, required: [...(schema.required ?? []), row.upload.field] },
      },
    },
  }
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  }) as Json
  return rest
}

function permitText(permit: Permit): string {
  if (permit.anyone) return 'anyone'
  return [permit.client ? 'client' : '', permit.staff ? `staff: ${permit.staff}` : '']
    .filter(Boolean)
    .join(' or ')
}

const errorSchema = (): Json => ({
  type: 'object',
  required: ['errors', 'requestId'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string', enum: Object.keys(FAILURES) },
          message: { type: 'string' },
          field: { type: 'string' },
        },
      },
    },
    requestId: { type: 'string' },
  },
})

/** `/orders/:id/status` as `OrdersIdStatus`; a parameter inside a word stays apart from one of its own. */
const operationName = (path: string): string =>
  path
    .replace(/\([^)]*\)/g, '')
    .replace(/(\w):/, '$1-with-')
    .replace(/[^A-Za-z0-9]+(\w?)/g, (_all, letter: string) => letter.toUpperCase())
