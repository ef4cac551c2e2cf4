import type { Payload } from 'payload'
import type { Route } from '@/kit/route'
import { isReadAsPost } from './readAsPost'

/** How a body is read: as it came, as a form of ours with files, as a document of Payload, the same with a file. */
export type BodyRule = 'raw' | 'form' | 'document' | 'upload'

/**
 * Webhooks read their body as it came, to check a signature over it; uploads of ours take plain fields.
 * A new document of an upload collection brings its file: Payload would fetch the `url` of one without.
 */
export const bodyRuleOf = ({
  request,
  payload,
}: {
  request: Request
  payload: Payload
}): BodyRule => {
  const path = new URL(request.url).pathname
  const row = (payload.config.custom.routes as Route[]).find(
    (each) =>
      (each.isRaw || each.upload) &&
      each.method === request.method.toLowerCase() &&
      new RegExp(`^/api${each.path.replace(/:\w+/g, '[^/]+')}/?$`).test(path),
  )
  if (row) return row.isRaw ? 'raw' : 'form'
  const isNew = request.method === 'POST' && !isReadAsPost(request)
  const { collections } = payload.config
  return isNew && collections.some(({ slug, upload }) => upload && path === `/api/${slug}`)
    ? 'upload'
    : 'document'
}
