import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { can, type Caller } from '@/rules/people/caller'
import { paged } from '@/rules/system/paging'
import type { Language } from '@/rules/system/failures'
import { normaliseCode } from '@/rules/text/code'
import { isUuid } from '@/rules/text/uuid'
import { orderAnswer, orderById, ordersOfUser } from './orderRows'
import { readOrderBirth } from '../charts/readOrderBirth'

/** One order by id or code, for its owner or staff. @throws Failure NOT_FOUND also for what is somebody else's */
export const readOrder = async ({
  req,
  caller,
  idOrCode,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  idOrCode: string
  language: Language
}) => {
  const id = isUuid(idOrCode) ? idOrCode : await idOfCode(req, idOrCode)
  const row = id ? await orderById(req.payload, id) : undefined
  if (!row || !mayRead({ caller, user: row.user_id })) throw new Failure('NOT_FOUND')
  const birth = await readOrderBirth({ req, caller, row, language })
  return { ...orderAnswer(row, language), ...birth }
}

/** A client's orders as a page. @throws Failure NOT_FOUND for another client's */
export const listOrdersOfUser = async ({
  req,
  caller,
  user,
  page,
  limit,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  user: string
  page: number
  limit: number
  language: Language
}) => {
  if (!mayRead({ caller, user })) throw new Failure('NOT_FOUND')
  const { rows, ...rest } = await ordersOfUser(req.payload, { user, page, limit })
  return paged({
    docs: rows.map((row) => orderAnswer(row, language)),
    ...rest,
  })
}

const mayRead = ({ caller, user }: { caller: Caller; user: string }): boolean =>
  can(caller, 'orders.read') || (caller.kind === 'client' && caller.id === user)

async function idOfCode(req: PayloadRequest, code: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    req,
    sql`select id from orders where code = ${normaliseCode(code)}`,
  )
  return row?.id
}
