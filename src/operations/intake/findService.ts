import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import { isUuid } from '@/rules/text/uuid'

/** The id of a published service, by id or slug. @throws Failure NOT_FOUND */
export const findService = async ({
  req,
  idOrSlug,
}: {
  req: DbRequest
  idOrSlug: string
}): Promise<string> => {
  const match = isUuid(idOrSlug) ? sql`id = ${idOrSlug}` : sql`slug = ${idOrSlug}`
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from services where ${match} and _status = 'published'`,
  )
  if (!row) throw new Failure('NOT_FOUND', { field: 'service' })
  return row.id
}
