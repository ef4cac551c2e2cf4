import { beforeAll, describe, expect, it } from 'vitest'
import { tokenOf } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { pdfFile, pngFile } from '../support/files'
import { testPayload } from '../support/payload'
import { COLLECTION_ACCESS, COLUMNS, MUTATIONS } from './accessMatrix'
import { pluralOf } from './pluralOf'
import { rowIds } from './rowIds'
import { asForeign, NONE, signOfList, signsOf } from './signs'

let rows: Record<string, string>
const tokens: Partial<Record<(typeof COLUMNS)[number], string>> = {}

beforeAll(async () => {
  rows = await rowIds()
  for (const caller of COLUMNS) tokens[caller] = await tokenOf(caller)
}, 120_000)

const COLLECTIONS = Object.entries(COLLECTION_ACCESS)

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
    const signs = asForeign(one, access.update)
    expect(id === NONE ? signs.replaceAll('0', '+') : signs).toBe(access.update)
    const query = { 'where[id][equals]': NONE }
    const bulk = await signsOf({ method: 'PATCH', path: `/${slug}`, body: {}, query })
    expect(bulk).toBe(access.update.replaceAll('o', '+'))
  })

  it.each(COLLECTIONS)('%s: delete', async (slug, access) => {
    const one = await signsOf({ method: 'DELETE', path: `/${slug}/${NONE}` })
    const wanted = access.delete.replaceAll('o', '+')
    const isKept = slug === 'payload-preferences'
    const signs = asForeign(one, access.delete).replaceAll('o', '+')
    expect(signs.replaceAll('0', '+')).toBe(isKept ? wanted.replaceAll('+', 'm') : wanted)
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
      const name = pluralOf({ slug, graphQL })
      let signs = ''
      for (const caller of COLUMNS) {
        const { body } = await ask(`{ ${name}(limit: 100) { docs { id } } }`, tokens[caller])
        const docs: { id: string }[] | undefined = body.data?.[name]?.docs
        signs += docs
          ? signOfList(rows[slug])({ status: 200, body: { docs } } as Answer)
          : codeSign(body)
      }
      const read = COLLECTION_ACCESS[slug]?.read.replaceAll('-', 'x')
      const expected = rows[slug] ? read : read?.replaceAll('+', 'o')
      expect([slug, signs.replaceAll('-', 'x')]).toEqual([slug, expected])
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
