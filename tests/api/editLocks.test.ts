import { beforeAll, describe, expect, it } from 'vitest'
import { staffOf, type Actor } from '../support/actors'
import { call, type Call } from '../support/api'
import { testPayload } from '../support/payload'
import { makeService } from './world'

let owner: Actor
let manager: Actor

beforeAll(async () => {
  owner = await staffOf('owner')
  manager = await staffOf('manager')
})

type Lock = { by: Actor; on: string; minutesAgo?: number }

/** Somebody opens a service to edit it. */
const lock = async ({ by, on, minutesAgo = 0 }: Lock): Promise<void> => {
  const payload = await testPayload()
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString()
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'services', value: on },
      user: { relationTo: 'admins', value: by.id },
      createdAt: at,
      updatedAt: at,
    },
  })
}

const statusOf = async (options: Call): Promise<number> => (await call(options)).status

const patch = (path: string, token: string, body: object = { summary: 'Another' }) =>
  statusOf({ method: 'PATCH', path, body, token })

describe('a document that somebody else edits', () => {
  it('is not written by id, whichever way the id is spelled, nor in bulk, nor deleted', async () => {
    const id = await makeService({ slug: 'held' })
    const where = { 'where[slug][equals]': 'held' }
    await lock({ by: manager, on: id })
    expect(await patch(`/services/${id}`, owner.token)).toBe(400)
    expect(await patch(`/services/${id.toUpperCase()}`, owner.token)).toBe(400)
    const bulk = { path: '/services', query: where, token: owner.token }
    expect(await statusOf({ ...bulk, method: 'PATCH', body: { summary: 'Bulk' } })).toBe(400)
    expect(await statusOf({ ...bulk, method: 'DELETE' })).toBe(400)
    expect(await statusOf({ method: 'DELETE', path: `/services/${id}`, token: owner.token })).toBe(
      400,
    )
    const { body } = await call({ path: `/services/${id}`, query: { depth: 0 }, ...owner })
    expect(body.summary).toBe('About held')
  })

  it('is written by whoever edits it, also in bulk with others, and is free then', async () => {
    const id = await makeService({ slug: 'own' })
    await lock({ by: owner, on: id })
    expect(await patch(`/services/${id}`, owner.token)).toBe(200)
    expect(await patch(`/services/${id}`, manager.token)).toBe(200)
  })

  it('does not hold up its neighbours', async () => {
    const id = await makeService({ slug: 'beside' })
    await lock({ by: manager, on: await makeService({ slug: 'edited' }) })
    expect(await patch(`/services/${id}`, owner.token)).toBe(200)
    const bulk = { path: '/services', query: { 'where[slug][equals]': 'beside' } }
    const body = { summary: 'Bulk' }
    expect(await statusOf({ ...bulk, method: 'PATCH', body, token: owner.token })).toBe(200)
  })

  it('is free when its editor fell silent, or when somebody took it over', async () => {
    const [silent, taken] = [
      await makeService({ slug: 'silent' }),
      await makeService({ slug: 'taken' }),
    ]
    await lock({ by: manager, on: silent, minutesAgo: 6 })
    expect(await patch(`/services/${silent}`, owner.token)).toBe(200)
    await lock({ by: manager, on: taken, minutesAgo: 2 })
    await lock({ by: owner, on: taken })
    expect(await patch(`/services/${taken}`, owner.token)).toBe(200)
  })

  it('tells nothing of it to whoever may not write', async () => {
    const id = await makeService({ slug: 'secret' })
    await lock({ by: manager, on: id })
    const { token } = await staffOf('support')
    expect(await patch(`/services/${id}`, token)).toBe(403)
    expect(await statusOf({ method: 'PATCH', path: `/services/${id}`, body: {} })).toBe(401)
  })
})
