import { call, type Call } from '../support/api'
import { testPayload } from '../support/payload'

export type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  [key: string]: unknown
}

/** One path and method of the API; `path` with `{names}`, `body` as its document says. */
export type Operation = {
  method: NonNullable<Call['method']>
  path: string
  body?: Schema
  mediaType?: string
  query: string[]
}

type Documented = {
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Every operation of the OpenAPI document, and those of the collections that it leaves out. */
export const allOperations = async (): Promise<Operation[]> => {
  const { body } = await call({ path: '/openapi.json' })
  const documented = Object.entries(
    body.paths as Record<string, Record<string, Documented>>,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => toOperation(method, path, each)),
  )
  const known = new Set(documented.map(nameOf))
  const all = [...documented, ...(await configured()).filter((each) => !known.has(nameOf(each)))]
  const fields = await fieldsOfEntities()
  return all.map((each) => (each.body?.properties ? each : { ...each, body: fields(each.path) }))
}

/** The fields of the collection or global that a path belongs to, as a schema without types. */
async function fieldsOfEntities(): Promise<(path: string) => Schema | undefined> {
  const { config } = await testPayload()
  const entities = [
    ...config.collections.map((each) => ({ base: `/${each.slug}`, ...each })),
    ...config.globals.map((each) => ({ base: `/globals/${each.slug}`, ...each })),
  ]
  return (path) => {
    const entity = entities.find(({ base }) => path === base || path.startsWith(`${base}/`))
    if (!entity) return undefined
    return { properties: Object.fromEntries(entity.flattenedFields.map(({ name }) => [name, {}])) }
  }
}

export const nameOf = ({ method, path }: Pick<Operation, 'method' | 'path'>): string =>
  `${method} ${path}`

/** What the running configuration serves, hidden collections included. */
export const configured = async (): Promise<Operation[]> => {
  const { config } = await testPayload()
  return [
    ...config.collections.map(({ slug, endpoints }) => ({ base: `/${slug}`, endpoints })),
    ...config.globals.map(({ slug, endpoints }) => ({ base: `/globals/${slug}`, endpoints })),
    { base: '', endpoints: config.endpoints },
  ].flatMap(({ base, endpoints }) =>
    (endpoints || []).map(({ method, path }) => ({
      method: method.toUpperCase() as Operation['method'],
      path: base + openPath(path),
      query: [],
    })),
  )
}

/** An Express path as OpenAPI writes it. */
const openPath = (path: string): string =>
  path === '/'
    ? ''
    : path.replace(/:(\w+)\??(\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\))?/g, '{$1}')

function toOperation(method: string, path: string, each: Documented): Operation {
  const [content] = Object.entries(each.requestBody?.content ?? {})
  return {
    method: method.toUpperCase() as Operation['method'],
    path,
    query: (each.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
    ...(content ? { mediaType: content[0], body: content[1].schema } : {}),
  }
}
