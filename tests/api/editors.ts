import type { CollectionSlug } from 'payload'
import { staffOf } from '../support/actors'
import { call } from '../support/api'
import { testPayload } from '../support/payload'
import { rowIds } from './rowIds'

export type Data = Record<string, unknown>

/** The rows that two edit, and the owner's token. */
export const editedRows = async () => ({
  ids: await rowIds(),
  token: (await staffOf('owner')).token,
})

const pathOf = async (slug: string) =>
  slug === 'settings' ? '/globals/settings' : `/${slug}/${(await rowIds())[slug]}`

/** The document as the admin's form reads it. */
export const read = async (slug: string, more: Data = {}): Promise<Data> => {
  const form = { depth: 0, draft: true, 'fallback-locale': 'null', ...more }
  const { token } = await staffOf('owner')
  return (await call({ path: await pathOf(slug), query: form as never, token })).body
}

/** The owner's save. */
export const save = async (slug: string, body: Data, query: Data = {}, headers = {}) =>
  call({
    method: slug === 'settings' ? 'POST' : 'PATCH',
    path: await pathOf(slug),
    body,
    query: query as never,
    headers,
    token: (await staffOf('owner')).token,
  })

/** Somebody else's save. */
export const theySave = async (slug: string, data: Data, locale: 'en' | 'hi' = 'en') => {
  const payload = await testPayload()
  if (slug === 'settings')
    return payload.updateGlobal({ slug, data: data as never, locale }) as Promise<unknown>
  const id = (await rowIds())[slug]!
  const collection = slug as CollectionSlug
  return payload.update({ collection, id, data: data as never, locale }) as Promise<unknown>
}
