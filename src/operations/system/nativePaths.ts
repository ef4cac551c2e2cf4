import type { Payload } from 'payload'
import type { ApiDocument, ApiOperation } from './openApiDocument'

type Verb = { method: string; path: string; summary: string; hasBody?: boolean }

const VERBS: Verb[] = [
  {
    method: 'get',
    path: '',
    summary: 'List (Payload REST: where, sort, limit, page, depth, select)',
  },
  { method: 'post', path: '', summary: 'Create (Payload REST)', hasBody: true },
  { method: 'get', path: '/count', summary: 'Count (Payload REST)' },
  { method: 'get', path: '/{id}', summary: 'Read one (Payload REST)' },
  { method: 'patch', path: '/{id}', summary: 'Change one (Payload REST)', hasBody: true },
  { method: 'delete', path: '/{id}', summary: 'Delete one (Payload REST)' },
]

/** Payload's own REST of every collection that a menu or a client can reach; our rows replace what they answer themselves. */
export const nativePaths = (payload: Payload): ApiDocument['paths'] =>
  Object.fromEntries(
    payload.config.collections
      .filter(({ admin, slug }) => admin.hidden !== true && !slug.startsWith('payload-'))
      .flatMap(({ slug }) =>
        ['', '/count', '/{id}'].map((path) => [`/${slug}${path}`, operationsAt({ slug, path })]),
      ),
  )

const operationsAt = ({
  slug,
  path,
}: {
  slug: string
  path: string
}): Record<string, ApiOperation> =>
  Object.fromEntries(
    VERBS.filter((verb) => verb.path === path).map((verb) => [
      verb.method,
      operation({ slug, verb }),
    ]),
  )

const operation = ({ slug, verb }: { slug: string; verb: Verb }): ApiOperation => ({
  operationId: `native-${verb.method}-${slug}${verb.path.replace(/[/{}]/g, '-')}`,
  summary: `${slug}: ${verb.summary}`,
  tags: ['payload'],
  parameters:
    verb.path === '/{id}'
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
      : [],
  ...(verb.hasBody
    ? { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } }
    : {}),
  responses: {
    default: {
      description: 'As Payload answers; errors in the shape of this document',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
  security: [{ token: [] }],
  'x-permit': 'access rules of the collection',
})
