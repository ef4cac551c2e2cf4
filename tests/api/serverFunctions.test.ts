import { createLocalReq, getAccessResults, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { askRight } from '@/admin/askRight'
import { aClient, staffOf, type Actor } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
import { world, type World } from './world'

const ROLES = ['owner', 'practitioner', 'support', 'editor'] as const
const NOBODY = '0192f0c1-0000-7000-8000-000000000000'

type Who = (typeof ROLES)[number] | 'stranger' | 'client'

let seen: World
const actors: Partial<Record<Who, Actor>> = {}

beforeAll(async () => {
  seen = await world()
  actors.client = await aClient()
  for (const role of ROLES) actors[role] = await staffOf(role)
}, 180_000)

const reqOf = async (who: Who): Promise<PayloadRequest> => {
  const payload = await testPayload()
  const actor = actors[who]
  const collection = who === 'client' ? 'users' : 'admins'
  const user = actor && { ...(await payload.findByID({ collection, id: actor.id })), collection }
  return createLocalReq({ user: user as never }, payload)
}

/** What a server function would be called with, or the status that it is refused with. */
const ask = async (who: Who, name: string, args: object): Promise<number | object> => {
  const req = await reqOf(who)
  const permissions = await getAccessResults({ req })
  try {
    return (await askRight(name)({ ...args, req, permissions } as never)) as object
  } catch (error) {
    return Number((error as { digest: string }).digest.replace('NEXT_HTTP_ERROR_FALLBACK;', ''))
  }
}

const isRun = (answer: number | object): boolean => typeof answer === 'object'

const order = (): object => ({ collectionSlug: 'orders', id: seen.order, data: {}, formState: {} })
const CALLS: [name: string, args: () => object][] = [
  ['form-state', order],
  ['form-state', () => ({ collectionSlug: 'orders', operation: 'update', data: {} })],
  ['table-state', () => ({ collectionSlug: 'orders', query: {} })],
  [
    'table-state',
    () => ({ collectionSlug: ['orders', 'services'], parent: { collectionSlug: 'users' } }),
  ],
  ['render-list', () => ({ collectionSlug: 'orders' })],
  ['render-document', () => ({ collectionSlug: 'orders', docID: seen.order })],
  ['render-document-slots', () => ({ collectionSlug: 'orders', id: seen.order })],
  ['render-field', () => ({ schemaPath: 'collection.orders.notes' })],
  ['slugify', () => ({ collectionSlug: 'orders', path: 'code', valueToSlugify: 'a' })],
]

describe('server functions of the admin', () => {
  it.each(CALLS)('are for staff with the right: %s', async (name, args) => {
    const answers = await Promise.all(
      (['stranger', 'client', 'editor', 'owner', 'support'] as const).map((who) =>
        ask(who, name, args()),
      ),
    )
    expect(answers.slice(0, 3)).toEqual([401, 403, 403])
    expect(answers.slice(3).map(isRun)).toEqual([true, true])
  })

  it('are refused to strangers and clients whatever they are', async () => {
    for (const name of [
      'slugify',
      'render-widget',
      'get-default-layout',
      'nothing',
      '__proto__',
      '',
    ])
      for (const args of [{}, { collectionSlug: 'services' }, { widgetSlug: 'x' }])
        expect([name, await ask('stranger', name, args), await ask('client', name, args)]).toEqual([
          name,
          401,
          403,
        ])
  })

  it('are the ones that the admin uses, of things that there are', async () => {
    for (const name of ['schedule-publish', 'get-upcoming-scheduled-publish', 'constructor', 'x'])
      expect(await ask('owner', name, order())).toBe(404)
    for (const args of [
      {},
      { collectionSlug: 'nothing' },
      { collectionSlug: 'constructor' },
      { collectionSlug: 7 },
      { globalSlug: 'nothing' },
      { collectionSlug: 'orders', id: NOBODY },
      { collectionSlug: 'orders', id: "' or 1=1" },
      { collectionSlug: 'orders', id: { equals: seen.order } },
    ])
      expect([args, await ask('owner', 'form-state', args)]).toEqual([args, 404])
    expect(await ask('owner', 'render-field', { schemaPath: 'x' })).toBe(404)
  })

  it('believe no rights that the browser sends', async () => {
    const more = { docPermissions: { fields: true }, skipClientConfigAuth: true }
    const answer = await ask('support', 'form-state', { ...order(), ...more })
    expect(answer).toMatchObject({ skipClientConfigAuth: undefined })
    expect(answer).not.toMatchObject({ docPermissions: { fields: true } })
  })

  it('let who may change a document lock it, and nobody else', async () => {
    const locks = { returnLockStatus: true, updateLastEdited: true }
    const of = async (who: Who, args: object) =>
      (await ask(who, 'form-state', { data: {}, ...args, ...locks })) as Record<string, unknown>
    const service = { collectionSlug: 'services', id: seen.service }
    expect(await of('editor', service)).toMatchObject(locks)
    expect(await of('support', service)).toMatchObject({
      returnLockStatus: false,
      updateLastEdited: false,
    })
    const report = { collectionSlug: 'reports', id: seen.report }
    expect(await of('owner', report)).toMatchObject({ returnLockStatus: false })
    const settings = { globalSlug: 'settings' }
    expect(await of('owner', settings)).toMatchObject(locks)
    expect(await of('editor', settings)).toMatchObject({ returnLockStatus: false })
  })

  it('copy a language for who may change the document', async () => {
    const copy = {
      collectionSlug: 'services',
      docID: seen.service,
      fromLocale: 'en',
      toLocale: 'hi',
    }
    expect(isRun(await ask('editor', 'copy-data-from-locale', copy))).toBe(true)
    expect(await ask('support', 'copy-data-from-locale', copy)).toBe(403)
  })
})

describe('locks over REST', () => {
  const path = '/payload-locked-documents'
  const lock = (relationTo: string, value: string, who: Who) => ({
    document: { relationTo, value },
    user: { relationTo: 'admins', value: actors[who]!.id },
  })
  const take = (who: Who, body: object) =>
    call({ method: 'POST', path, body, token: actors[who]!.token })

  it('show who works on what to those who may change it', async () => {
    const taken = await take('owner', lock('orders', seen.order, 'owner'))
    expect(taken.status).toBe(201)
    const { id } = taken.body.doc
    const shown = async (who: Who) => {
      const { status, body } = await call({ path, token: actors[who]!.token })
      expect([status, body.errors]).toEqual([200, undefined])
      return body.docs.map((each: { id: string }) => each.id)
    }
    expect(await shown('practitioner')).toContain(id)
    expect(await shown('editor')).toEqual([])
    expect((await call({ path, token: actors.client!.token })).status).toBe(403)
    for (const method of ['DELETE', 'PATCH'] as const) {
      const asked = { method, path: `${path}/${id}`, body: {} }
      expect((await call({ ...asked, token: actors.editor!.token })).status).toBeGreaterThan(399)
    }
    const over = { method: 'PATCH' as const, path: `${path}/${id}` }
    const body = { user: lock('orders', seen.order, 'practitioner').user }
    expect((await call({ ...over, body, token: actors.practitioner!.token })).status).toBe(200)
    const gone = { method: 'DELETE' as const, path: `${path}/${id}` }
    expect((await call({ ...gone, token: actors.practitioner!.token })).status).toBe(200)
  })

  it('are taken on what one may change, and in one’s own name', async () => {
    expect((await take('editor', lock('orders', seen.order, 'editor'))).status).toBe(403)
    expect((await take('editor', lock('services', seen.service, 'owner'))).status).toBe(403)
    expect((await take('editor', { globalSlug: 'settings' })).status).toBe(403)
    expect((await take('editor', lock('services', seen.service, 'editor'))).status).toBe(201)
  })
})
