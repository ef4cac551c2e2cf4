import { beforeAll, describe, expect, it } from 'vitest'
import { CALLERS, tokenOf, type CallerName } from '../support/actors'
import { call, codeOf, type Answer } from '../support/api'
import { pdfFile, pngFile } from '../support/files'
import { testPayload } from '../support/payload'
import { COLLECTION_ACCESS, MUTATIONS } from './accessMatrix'
import { reading, type Access, type Outcome } from './callerAnswers'
import { pluralOf } from './pluralOf'
import { rowIds } from './rowIds'
import { asForeign, NONE, outcomeOfList, outcomesOf } from './outcomes'

let rows: Record<string, string>
const tokens: Partial<Record<CallerName, string>> = {}

beforeAll(async () => {
  rows = await rowIds()
  for (const caller of CALLERS) tokens[caller] = await tokenOf(caller)
}, 120_000)

const COLLECTIONS = Object.entries(COLLECTION_ACCESS)

describe('collections over REST', () => {
  it.each(COLLECTIONS)('%s: read', async (slug, { read }) => {
    const id = rows[slug]
    const list = { path: `/${slug}`, query: { depth: 0, limit: 100 } }
    expect(await outcomesOf(list, outcomeOfList(id))).toEqual(
      id ? read : reading(read, 'let in', 'not theirs'),
    )
    const counted = await outcomesOf({ path: `/${slug}/count` })
    expect(counted).toEqual(reading(read, 'not theirs', 'let in'))
    if (!id) return
    const one = await outcomesOf({ path: `/${slug}/${id}`, query: { depth: 0 } })
    expect(asForeign(one, read)).toEqual(read)
    const where = { path: `/${slug}`, query: { 'where[id][equals]': id, depth: 0 } }
    expect(await outcomesOf(where, outcomeOfList(id))).toEqual(read)
  })

  it.each(COLLECTIONS)('%s: create', async (slug, access) => {
    const path = `/${slug}`
    expect(await outcomesOf({ method: 'POST', path, body: formOrObject(slug) })).toEqual(
      access.create,
    )
    const copy = await outcomesOf({ method: 'POST', path: `${path}/${NONE}/duplicate`, body: {} })
    expect(
      CALLERS.filter((caller) => copy[caller] === 'let in' && access.create[caller] !== 'let in'),
    ).toEqual([])
  })

  it.each(COLLECTIONS)('%s: update', async (slug, access) => {
    const id = rows[slug] ?? NONE
    const one = await outcomesOf({ method: 'PATCH', path: `/${slug}/${id}`, body: {} })
    const found = asForeign(one, access.update)
    expect(id === NONE ? reading(found, 404, 'let in') : found).toEqual(access.update)
    const query = { 'where[id][equals]': NONE }
    const bulk = await outcomesOf({ method: 'PATCH', path: `/${slug}`, body: {}, query })
    expect(bulk).toEqual(reading(access.update, 'not theirs', 'let in'))
  })

  it.each(COLLECTIONS)('%s: delete', async (slug, access) => {
    const one = await outcomesOf({ method: 'DELETE', path: `/${slug}/${NONE}` })
    const wanted = reading(access.delete, 'not theirs', 'let in')
    const isKept = slug === 'payload-preferences'
    const found = reading(asForeign(one, access.delete), 'not theirs', 'let in')
    expect(reading(found, 404, 'let in')).toEqual(isKept ? reading(wanted, 'let in', 405) : wanted)
    const query = { 'where[id][equals]': NONE }
    expect(await outcomesOf({ method: 'DELETE', path: `/${slug}`, query })).toEqual(wanted)
  })

  it('versions are for editors, and nothing else has any', async () => {
    expect(await outcomesOf({ path: '/services/versions' })).toEqual(
      COLLECTION_ACCESS.services?.update,
    )
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
      const found = await outcomesOf({ path: `/${slug}/file/${filename}` })
      expect([slug, asForeign(found, COLLECTION_ACCESS[slug]!.read)]).toEqual([
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
      const found: Partial<Access> = {}
      for (const caller of CALLERS) {
        const { body } = await ask(`{ ${name}(limit: 100) { docs { id } } }`, tokens[caller])
        const docs: { id: string }[] | undefined = body.data?.[name]?.docs
        found[caller] = docs
          ? outcomeOfList(rows[slug])({ status: 200, body: { docs } } as Answer)
          : outcomeOfCode(body)
      }
      const read = reading(COLLECTION_ACCESS[slug]!.read, 401, 403)
      const expected = rows[slug] ? read : reading(read, 'let in', 'not theirs')
      expect([slug, reading(found as Access, 401, 403)]).toEqual([slug, expected])
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
    for (const caller of CALLERS) {
      const { body } = await ask(query, tokens[caller])
      const isLetIn = body.errors[0].extensions.code === 'NOT_FOUND'
      expect([caller, isLetIn]).toEqual([
        caller,
        COLLECTION_ACCESS.services?.update[caller] === 'let in',
      ])
    }
  })
})

const outcomeOfCode = (body: unknown): Outcome => {
  const { errors } = body as { errors: { extensions: { code: string } }[] }
  const code = errors[0]?.extensions?.code
  if (code === 'NOT_SIGNED_IN') return 401
  if (code === 'NOT_ALLOWED') return 403
  throw new Error(`refused with ${code ?? codeOf(body as never)}`)
}
