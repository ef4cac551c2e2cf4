import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { readChartFacts } from '@/operations/charts/readChartFacts'
import { orderMoney } from '@/operations/orders/orderMoney'
import type { Language } from '@/rules/system/failures'
import { ifAllowed } from '../ifAllowed'
import { mayStaff } from '../mayStaff'

const MOST = 20
const LATEST_MESSAGES = { sort: '-createdAt', limit: 8 } as const

/** A client with persons, latest orders and messages; null for staff who may not see clients. `paid` is paise that did not go back. */
export const readClientPage = async ({
  req,
  id,
  language,
}: {
  req: PayloadRequest
  id: string
  language: Language
}) => {
  const { payload, user } = req
  if (!mayStaff(user, 'clients.read')) return null
  const ofClient = {
    where: { user: { equals: id } },
    limit: MOST,
    depth: 0,
    user,
    overrideAccess: false,
  } as const
  const [persons, orders, messages, consents, totals] = await Promise.all([
    ifAllowed(payload.find({ collection: 'profiles', sort: 'createdAt', ...ofClient })),
    ifAllowed(payload.find({ collection: 'orders', sort: '-createdAt', ...ofClient })),
    ifAllowed(payload.find({ collection: 'notifications', ...ofClient, ...LATEST_MESSAGES })),
    ifAllowed(payload.find({ collection: 'consents', sort: '-createdAt', ...ofClient })),
    paidBy(req, id),
  ])
  return {
    persons: await withFacts({ req, persons: persons?.docs ?? [], language }),
    orders: orders?.docs ?? null,
    messages: messages?.docs ?? null,
    consents: consents?.docs ?? [],
    paid: Number(totals[0]?.paid ?? 0),
    paidOrders: Number(totals[0]?.orders ?? 0),
  }
}

const paidBy = (req: PayloadRequest, user: string) =>
  query<{ paid: string; orders: string }>(
    req,
    sql`select coalesce(sum(amount - refunded) filter (where ${orderMoney('isPaid')}), 0) as paid,
          count(*) filter (where ${orderMoney('isPaid')}) as orders from orders where user_id = ${user}`,
  )

type Given<Person> = { req: PayloadRequest; persons: Person[]; language: Language }

const withFacts = <Person extends { id: string }>({ req, persons, language }: Given<Person>) =>
  Promise.all(
    persons.map(async (person) => ({
      ...person,
      facts: await readChartFacts({ req, subject: { profile: person.id }, language }),
    })),
  )
