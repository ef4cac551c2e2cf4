import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '@/kit/sql'
import { aClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { aside } from '../support/heldConnections'
import { whileSaving } from '../support/heldSave'
import { testPayload } from '../support/payload'
import { changeRow, changesOf, EDITS, nativelySaved, OUTSIDE, rowOf } from './nativeSaves'
import { rowIds } from './rowIds'

const COLLECTIONS = Object.keys(EDITS).filter((slug) => slug !== 'settings')
/** The collections that have columns which operations own. */
const OWNED = ['orders', 'users', 'admins', 'profiles', 'coupons']

let ids: Record<string, string>
let token: string

beforeAll(async () => {
  ids = await rowIds()
  token = (await staffOf('owner')).token
})

type Data = Record<string, unknown>
type Save = (slug: string, data: Data) => Promise<unknown>

const patch = (slug: string, body: Data) =>
  call({ method: 'PATCH', path: `/${slug}/${ids[slug]}`, body, token })
const bulk: Save = (slug, body) =>
  call({ method: 'PATCH', path: `/${slug}`, query: { 'where[id][in]': ids[slug] }, body, token })
const local: Save = async (slug, data) => {
  const payload = await testPayload()
  return payload.update({ collection: slug as CollectionSlug, id: ids[slug]!, data: data as never })
}

it('is told of every collection and global that staff save by Payload’s own doors', async () => {
  const saved = await nativelySaved()
  expect(saved.map(({ slug }) => slug).sort()).toEqual([...Object.keys(EDITS), ...OUTSIDE].sort())
  for (const { slug, flattenedFields } of saved)
    expect(flattenedFields.some(({ name }) => name === 'revision') || OUTSIDE.includes(slug)).toBe(
      true,
    )
})

describe.each(COLLECTIONS)('a native save of %s', (slug) => {
  it.each([
    ['PATCH', patch],
    ['a bulk PATCH', bulk],
    ['the Local API', local],
  ])('by %s puts no column back that an operation moved meanwhile', async (_, save) => {
    const id = ids[slug]!
    const changes = await changesOf(slug, id)
    const columns = Object.keys(changes)
    expect(columns.length > 0, 'has columns of operations').toBe(OWNED.includes(slug))
    if (columns.length === 0) return
    const [edit] = EDITS[slug]!
    const { done } = await whileSaving({
      slug,
      save: () => save(slug, edit),
      meanwhile: () => changeRow(slug, id, changes),
    })
    const row = await rowOf(slug, id)
    for (const name of columns) expect(row[name], name).toEqual(done[name])
  })

  it.each([
    ['PATCH', patch],
    ['a bulk PATCH', bulk],
    ['the Local API', local],
  ])('by %s keeps what another save of another field wrote meanwhile', async (_, save) => {
    const [mine, theirs] = EDITS[slug]!
    await whileSaving({
      slug,
      save: () => save(slug, mine),
      meanwhile: () => patch(slug, theirs),
    })
    const { body } = await call({
      path: `/${slug}/${ids[slug]}`,
      query: { depth: 0, draft: true },
      token,
    })
    expect(body).toMatchObject({ ...mine, ...theirs })
  })
})

describe('a save of a service', () => {
  const now = async () =>
    (await call({ path: `/services/${ids.services}`, query: { depth: 0, draft: true }, token }))
      .body

  it('by GraphQL keeps what another save wrote meanwhile', async () => {
    const text = `mutation { updateService(id: "${ids.services}", data: { price: 77700 }) { price } }`
    const { saved } = await whileSaving({
      slug: 'services',
      save: () => call({ method: 'POST', path: '/graphql', body: { query: text }, token }),
      meanwhile: () => patch('services', { deliveryDays: 11 }),
    })
    expect(saved.body.errors).toBeUndefined()
    expect(await now()).toMatchObject({ price: 77_700, deliveryDays: 11 })
  })

  it('by a kept version, a draft or autosave is not mixed with another that runs beside it', async () => {
    await patch('services', { price: 50_000, deliveryDays: 3 })
    const { body } = await call({
      path: '/services/versions',
      query: { 'where[parent][equals]': ids.services, depth: 0, limit: 1 },
      token,
    })
    const restore = () =>
      call({ method: 'POST', path: `/services/versions/${body.docs[0].id}`, token })
    await patch('services', { price: 60_000, deliveryDays: 4, _order: 'a9' })
    const { saved } = await whileSaving({
      slug: 'services',
      save: restore,
      meanwhile: () => patch('services', { durationMinutes: 20 }),
    })
    expect(saved.status).toBe(200)
    expect(await now()).toMatchObject({ price: 50_000, deliveryDays: 3, durationMinutes: 20 })
    expect((await now())._order).toBe('a9')
    await whileSaving({
      slug: 'services',
      save: () => draft({ durationMinutes: 25 }),
      meanwhile: () => draft({ deliveryDays: 5 }),
    })
    expect(await now()).toMatchObject({ durationMinutes: 25, deliveryDays: 5 })
  })
})

const draft = (body: Record<string, unknown>) =>
  call({
    method: 'PATCH',
    path: `/services/${ids.services}`,
    query: { draft: true, autosave: true },
    body: { ...body, _status: 'draft' },
    token,
  })

describe('a save of the settings', () => {
  const post = (body: Record<string, unknown>) =>
    call({ method: 'POST', path: '/globals/settings', body, token })
  it.each([
    ['the first ever', () => post({ supportPhone: '+911' })],
    ['a later one', () => post({ supportPhone: '+911' })],
  ])('%s keeps what another wrote meanwhile, in one row', async (name, save) => {
    await post({ supportPhone: null, paymentHours: 24 })
    const payload = await testPayload()
    if (name === 'the first ever') await query({ payload } as never, sql`delete from settings`)
    const { saved, done } = await whileSaving({
      slug: 'settings',
      save,
      meanwhile: () => post({ paymentHours: 36 }),
    })
    expect([saved.status, done.status]).toEqual([200, 200])
    const { body } = await call({ path: '/globals/settings', token })
    expect(body).toMatchObject({ supportPhone: '+911', paymentHours: 36 })
    expect(await query({ payload } as never, sql`select id from settings`)).toHaveLength(1)
  })
})

describe('the lock of a save', () => {
  it('is not taken for somebody who may not save', async () => {
    const { token: own } = await aClient()
    const { token: other } = await staffOf('support')
    const payload = await testPayload()
    const transactionID = (await payload.db.beginTransaction())!
    const held = { payload, transactionID } as never
    await query(held, sql`select id from orders for update`)
    await query(held, sql`select id from admins for update`)
    await query(held, sql`select id from settings for update`)
    const send = (path: string, as: string, method: 'PATCH' | 'POST' = 'PATCH') =>
      aside(() => call({ method, path, body: {}, token: as }))
    const refused = await Promise.all([
      send(`/orders/${ids.orders}`, own),
      send(`/admins/${ids.admins}`, other),
      send('/globals/settings', other, 'POST'),
    ])
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
    await payload.db.rollbackTransaction(transactionID)
  })

  it('that is not to be had in time is told as such, and nothing is saved', async () => {
    const payload = await testPayload()
    const transactionID = (await payload.db.beginTransaction())!
    await query({ payload, transactionID } as never, sql`select id from orders for update`)
    const answer = await aside(() => patch('orders', { notes: 'too late' }))
    expect(answer).toMatchObject({ status: 503, body: { errors: [{ code: 'UNAVAILABLE' }] } })
    await payload.db.rollbackTransaction(transactionID)
    expect((await rowOf('orders', ids.orders!)).notes).not.toBe('too late')
  })
})
