import type { Endpoint, Payload } from 'payload'
import type { ApiDocument, ApiOperation } from './openApiDocument'

type Native = { slug: string; base: string; endpoint: Endpoint }

const SUMMARIES: Record<string, string> = {
  'get ': 'List (where, sort, limit, page, depth, select)',
  'post ': 'Create',
  'patch ': 'Change all that match `where`',
  'delete ': 'Delete all that match `where`',
  'get /count': 'Count',
  'get /{id}': 'Read one',
  'patch /{id}': 'Change one',
  'delete /{id}': 'Delete one',
  'post /{id}/duplicate': 'Duplicate one',
  'post /access/{id}': 'What the caller may do',
  'get /versions': 'List versions',
  'get /versions/{id}': 'Read one version',
  'post /versions/{id}': 'Restore one version',
  'get /file/{filename}': 'The file',
  'get /paste-url/{id}': 'Closed: files are never fetched from other addresses',
  'get /me': 'Who is signed in',
  'get /init': 'Whether any account exists',
  'post /verify/{id}': 'Closed: see /auth/verify-email',
}

/** Payload's own REST of every collection and global that a menu or a client can reach; our rows replace what they answer themselves. */
export const nativePaths = (payload: Payload): ApiDocument['paths'] => {
  const paths: ApiDocument['paths'] = {}
  for (const native of natives(payload)) {
    const path = openPath(native.endpoint.path)
    paths[native.base + path] = {
      ...paths[native.base + path],
      [native.endpoint.method]: operation({ ...native, path }),
    }
  }
  return paths
}

function natives({ config }: Payload): Native[] {
  const collections = config.collections.filter(
    ({ admin, slug }) => admin.hidden !== true && !slug.startsWith('payload-'),
  )
  return [
    ...collections.map(({ slug, endpoints }) => ({ slug, base: `/${slug}`, endpoints })),
    ...config.globals.map(({ slug, endpoints }) => ({ slug, base: `/globals/${slug}`, endpoints })),
    { slug: 'payload', base: '', endpoints: config.endpoints },
  ].flatMap(({ endpoints, ...rest }) =>
    (endpoints || [])
      .filter(({ custom }) => custom?.isOurs !== true)
      .map((endpoint) => ({ ...rest, endpoint })),
  )
}

const openPath = (path: string): string =>
  path === '/' ? '' : path.replace(/:(\w+)\??(\([^)]*\))?/g, '{$1}')

function operation({ slug, base, endpoint, path }: Native & { path: string }): ApiOperation {
  const { method } = endpoint
  const isBody = method !== 'get' && method !== 'delete'
  const json = { 'application/json': { schema: { type: 'object' } } }
  return {
    operationId: `native-${method}${(base + path).replace(/[^\w]+/g, '-').replace(/-$/, '')}`,
    summary: `${slug}: ${SUMMARIES[`${method} ${path}`] ?? path} (Payload REST)`,
    tags: ['payload'],
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(isBody ? { requestBody: { content: json } } : {}),
    responses: {
      default: {
        description: 'As Payload answers; errors in the shape of this document',
        content: json,
      },
    },
    security: [{ token: [] }],
    'x-permit': 'access rules of the collection',
  }
}
