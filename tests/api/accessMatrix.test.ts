import { beforeAll, describe, expect, it } from 'vitest'
import { anotherClient, aClient, PASSWORD, staffOf, tokenOf } from '../support/actors'
import { call, codeOf, type Answer, type Call } from '../support/api'
import { pdfFile, pngFile } from '../support/files'
import { testPayload } from '../support/payload'
import {
  COLLECTION_ACCESS,
  COLUMNS,
  MUTATIONS,
  NATIVE_NEEDS,
  OTHER_ACCESS,
  ROUTE_ACCESS,
} from './accessMatrix'
import { configured, nameOf, type Operation } from './operations'
import { rowIds } from './rowIds'
import { world, type World } from './world'

const NONE = '00000000-0000-4000-8000-000000000000'
const ONCE_ONLY = /\/logout$/

let seen: World
let client: string
let rows: Record<string, string>
let natives: Operation[]
const tokens: Partial<Record<(typeof COLUMNS)[number], string>> = {}

beforeAll(async () => {
  seen = await world()
  client = (await aClient()).id
  rows = await rowIds()
  for (const caller of COLUMNS) tokens[caller] = await tokenOf(caller)
  natives = await configured()
}, 120_000)

/** The sign of an answer, as the matrix writes it. */
const signOf = ({ status }: Answer): string =>
  ({ 401: '-', 403: 'x', 404: '0', 405: 'm' })[status] ?? (status < 500 ? '+' : '!')

/** Asks as every caller. @returns one sign for each */
const signsOf = async (options: Call, sign = signOf): Promise<string> => {
  let signs = ''
  for (const caller of COLUMNS) {
    const token = ONCE_ONLY.test(options.path) ? await freshToken(caller) : tokens[caller]
    signs += sign(await call({ ...options, token }))
  }
  return signs
}

const freshToken = async (caller: (typeof COLUMNS)[number]): Promise<string | undefined> => {
  if (caller === 'anonymous') return undefined
  const isClient = caller === 'client' || caller === 'otherClient'
  const actor =
    caller === 'client'
      ? await aClient()
      : caller === 'otherClient'
        ? await anotherClient()
        : await staffOf(caller)
  const path = isClient ? '/auth/login' : '/admins/login'
  return (await call({ method: 'POST', path, body: { email: actor.email, password: PASSWORD } }))
    .body.token
}

const pathOf = (operation: string): string => {
  const [method, path = ''] = operation.split(' ')
  const id = /\/reports/.test(path)
    ? seen.report
    : /\/notif/.test(path)
      ? seen.notification
      : seen.order
  const filled = path
    .replace('{userId}', client)
    .replace('{category}', 'astrology')
    .replace('{idOrSlug}', /forms/.test(path) ? 'intake' : 'reading')
    .replace('{orderId}', seen.order)
  return filled.replace('{id}', method === 'DELETE' ? NONE : id)
}

const methodOf = (operation: string) => operation.split(' ')[0] as NonNullable<Call['method']>

describe('the matrix', () => {
  it('has every route, and no other', async () => {
    const { config } = await testPayload()
    const routes = (config.custom.routes as { method: string; path: string }[]).map(
      ({ method, path }) =>
        `${method.toUpperCase()} ${path.replace(/:(\w+)(\([^)]*\))?/g, '{$1}')}`,
    )
    expect(Object.keys(ROUTE_ACCESS).sort()).toEqual(routes.sort())
  })

  it('has every collection, and every way that Payload opens to one', async () => {
    const { config } = await testPayload()
    expect(Object.keys(COLLECTION_ACCESS).sort()).toEqual(
      config.collections.map(({ slug }) => slug).sort(),
    )
    const known = new Set([...Object.keys(ROUTE_ACCESS), ...Object.keys(OTHER_ACCESS)])
    const unknown = natives.map(nameOf).filter((name) => !known.has(name) && !needOf(name))
    expect(unknown).toEqual([])
  })
})

/** What a native endpoint needs, by the part of its path after the collection. */
const needOf = (name: string) => {
  const [method, path = ''] = name.split(' ')
  return NATIVE_NEEDS[`${method} ${path.replace(/^\/[^/]+/, '')}`]
}

describe('routes', () => {
  it.each(Object.entries(ROUTE_ACCESS))('%s %s', async (operation, expected) => {
    const signs = await signsOf({
      method: methodOf(operation),
      path: pathOf(operation),
      body: bodyFor(operation),
    })
    const isMissing = operation.startsWith('DELETE')
    expect(isMissing ? signs.replaceAll('0', '+') : signs).toBe(expected)
  })

  it.each(Object.entries(OTHER_ACCESS))('%s %s', async (operation, expected) => {
    const path = pathOf(operation)
    expect(await signsOf({ method: methodOf(operation), path, body: bodyFor(operation) })).toBe(
      expected,
    )
  })
})

const bodyFor = (operation: string): unknown => {
  if (operation === 'POST /reorder')
    return {
      collectionSlug: 'services',
      docsToMove: [seen.closed],
      newKeyWillBe: 'greater',
      orderableFieldName: '_order',
      target: { id: seen.service, key: 'a0' },
    }
  return operation.startsWith('GET') || operation.startsWith('DELETE') ? undefined : {}
}

const COLLECTIONS = Object.entries(COLLECTION_ACCESS)

/** Signs of a list: `o` where the row in question is not shown. */
const signOfList =
  (id: string | undefined) =>
  (answer: Answer): string => {
    if (answer.status !== 200) return signOf(answer)
    return answer.body.docs.some((doc: { id: string }) => doc.id === id) ? '+' : 'o'
  }

/** A foreign row is as good as absent: 404, and for writing 403 is as good. */
const asForeign = (signs: string, expected: string): string =>
  [...signs].map((sign, at) => (expected[at] === 'o' && '0x'.includes(sign) ? 'o' : sign)).join('')

describe('collections over REST', () => {
  it.each(COLLECTIONS)('%s: read', async (slug, { read }) => {
    const id = rows[slug]
    const list = { path: `/${slug}`, query: { depth: 0, limit: 100 } }
    expect(await signsOf(list, signOfList(id))).toBe(id ? read : read.replaceAll('+', 'o'))
    const counted = await signsOf({ path: `/${slug}/count` })
    expect(counted).toBe(read.replaceAll('o', '+'))
    if (!id) return
    const one = await signsOf({ path: `/${slug}/${id}`, query: { depth: 0 } })
    expect(asForeign(one, read)).toBe(read)
    const where = { path: `/${slug}`, query: { 'where[id][equals]': id, depth: 0 } }
    expect(await signsOf(where, signOfList(id))).toBe(read)
  })

  it.each(COLLECTIONS)('%s: create', async (slug, access) => {
    const path = `/${slug}`
    expect(await signsOf({ method: 'POST', path, body: formOrObject(slug) })).toBe(access.create)
    const copy = await signsOf({ method: 'POST', path: `${path}/${NONE}/duplicate`, body: {} })
    expect([...copy].filter((sign, at) => sign === '+' && access.create[at] !== '+')).toEqual([])
  })

  it.each(COLLECTIONS)('%s: update', async (slug, access) => {
    const id = rows[slug] ?? NONE
    const one = await signsOf({ method: 'PATCH', path: `/${slug}/${id}`, body: {} })
    expect(asForeign(id === NONE ? one.replaceAll('0', '+') : one, access.update)).toBe(
      id === NONE ? access.update.replaceAll('o', '+') : access.update,
    )
    const query = { 'where[id][equals]': NONE }
    const bulk = await signsOf({ method: 'PATCH', path: `/${slug}`, body: {}, query })
    expect(bulk).toBe(access.update.replaceAll('o', '+'))
  })

  it.each(COLLECTIONS)('%s: delete', async (slug, access) => {
    const one = await signsOf({ method: 'DELETE', path: `/${slug}/${NONE}` })
    const wanted = access.delete.replaceAll('o', '+')
    expect(one.replaceAll('0', '+')).toBe(wanted)
    const query = { 'where[id][equals]': NONE }
    expect(await signsOf({ method: 'DELETE', path: `/${slug}`, query })).toBe(wanted)
  })

  it('versions are for editors, and nothing else has any', async () => {
    expect(await signsOf({ path: '/services/versions' })).toBe(COLLECTION_ACCESS.services?.update)
    for (const slug of Object.keys(COLLECTION_ACCESS).filter((each) => each !== 'services'))
      expect([
        slug,
        (await call({ path: `/${slug}/versions`, token: tokens.owner })).status,
      ]).toEqual([slug, 404])
  })

  it('files are for whoever may read their row', async () => {
    for (const slug of ['media', 'reports', 'client-files'] as const) {
      const payload = await testPayload()
      const { filename } = await payload.findByID({ collection: slug, id: rows[slug] ?? '' })
      const signs = await signsOf({ path: `/${slug}/file/${filename}` })
      expect([slug, asForeign(signs, COLLECTION_ACCESS[slug]!.read)]).toEqual([
        slug,
        COLLECTION_ACCESS[slug]!.read,
      ])
    }
  })
})

function formOrObject(slug: string): unknown {
  if (slug !== 'media' && slug !== 'reports') return {}
  const form = new FormData()
  form.set('_payload', '{}')
  const isReport = slug === 'reports'
  const bytes = new Uint8Array(isReport ? pdfFile() : pngFile())
  const type = isReport ? 'application/pdf' : 'image/png'
  form.set('file', new File([bytes], isReport ? 'x.pdf' : 'x.png', { type }))
  return form
}

describe('collections over GraphQL', () => {
  const ask = (query: string, token?: string) =>
    call({ method: 'POST', path: '/graphql', body: { query }, token })

  it('shows each caller what REST shows', async () => {
    const { config } = await testPayload()
    for (const { slug, graphQL } of config.collections) {
      if (graphQL === false || slug.startsWith('payload-')) continue
      const name = String(
        (graphQL as { pluralName?: string } | undefined)?.pluralName ?? pluralOf(slug),
      )
      let signs = ''
      for (const caller of COLUMNS) {
        const { body } = await ask(`{ ${name}(limit: 100) { docs { id } } }`, tokens[caller])
        const docs: { id: string }[] | undefined = body.data?.[name]?.docs
        signs += docs
          ? signOfList(rows[slug])({ status: 200, body: { docs } } as Answer)
          : codeSign(body)
      }
      expect([slug, signs.replaceAll('-', 'x')]).toEqual([
        slug,
        COLLECTION_ACCESS[slug]?.read.replaceAll('-', 'x'),
      ])
    }
  })

  it('changes the catalogue and the settings only', async () => {
    const { body } = await ask('{ __schema { mutationType { fields { name } } } }')
    const names = body.data.__schema.mutationType.fields.map(({ name }: { name: string }) => name)
    const own = names.filter((name: string) => !/Payload(LockedDocument|Preference|Kv)/.test(name))
    expect(own.sort()).toEqual(MUTATIONS)
  })

  it('lets only editors change the catalogue', async () => {
    const query = `mutation { updateService(id: "${NONE}", data: {}) { id } }`
    for (const [at, caller] of COLUMNS.entries()) {
      const { body } = await ask(query, tokens[caller])
      const isLetIn = body.errors[0].extensions.code === 'NOT_FOUND'
      expect([caller, isLetIn]).toEqual([caller, COLLECTION_ACCESS.services?.update[at] === '+'])
    }
  })
})

const codeSign = (body: unknown): string => {
  const { errors } = body as { errors: { extensions: { code: string } }[] }
  const code = errors[0]?.extensions?.code
  return code === 'NOT_SIGNED_IN'
    ? '-'
    : code === 'NOT_ALLOWED'
      ? 'x'
      : `(${code ?? codeOf(body as never)})`
}

const pluralOf = (slug: string): string => {
  const word = slug
    .split('-')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('')
  return word === 'Media' ? 'allMedia' : word
}
