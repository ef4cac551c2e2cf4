import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import type { Caller } from '@/rules/people/caller'
import type { Language } from '@/rules/system/failures'
import { listOrdersOfUser } from '../orders/readOrder'
import { listNotificationsOfUser } from '../notifications/readNotification'
import { listReportsOfUser } from '../reports/readReport'
import { can } from '@/rules/people/caller'
import { openBirthOf, readProfile } from './readProfile'

const PAGE = { page: 1, limit: 20 }

/** A client as staff see them: account, persons with birth details, latest orders, reports and messages. @throws Failure NOT_FOUND */
export const readClient = async ({
  req,
  caller,
  user,
  language,
}: {
  req: PayloadRequest
  caller: Caller
  user: string
  language: Language
}) => {
  const rows = await query(req, sql`select 1 from users where id = ${user}`)
  if (rows.length === 0) throw new Failure('NOT_FOUND')
  const orders = await listOrdersOfUser({ req, caller, user, ...PAGE, language })
  const reports = await listReportsOfUser({ req, caller, user, ...PAGE })
  const notifications = can(caller, 'messages.read')
    ? (await listNotificationsOfUser({ req, caller, user, ...PAGE })).docs
    : []
  return {
    user: await readProfile({ req, user, language }),
    profiles: await readPersons(req, user),
    orders: orders.docs,
    reports: reports.docs,
    notifications,
  }
}

async function readPersons(req: PayloadRequest, user: string) {
  const rows = await query<{
    id: string
    name: string
    relation: string
    sealed_birth: string | null
  }>(
    req,
    sql`select id, name, relation, sealed_birth from profiles where user_id = ${user} order by created_at, id`,
  )
  return rows.map(({ sealed_birth: sealed, ...person }) => ({
    ...person,
    birth: sealed ? openBirthOf(sealed) : null,
  }))
}
