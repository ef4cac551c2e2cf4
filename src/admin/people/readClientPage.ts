import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { ifAllowed } from '../ifAllowed'
import { mayStaff } from '../mayStaff'

const MOST = 20
const MESSAGES = 8

/** A client with persons, latest orders and messages; null for staff who may not see clients. `paid` is paise. */
export const readClientPage = async ({ req, id }: { req: PayloadRequest; id: string }) => {
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
    ifAllowed(
      payload.find({
        collection: 'notifications',
        sort: '-createdAt',
        ...ofClient,
        limit: MESSAGES,
      }),
    ),
    ifAllowed(payload.find({ collection: 'consents', sort: '-createdAt', ...ofClient })),
    query<{ paid: string; orders: string }>(
      req,
      sql`select coalesce(sum(amount) filter (where payment_status = 'paid'), 0) as paid,
            count(*) filter (where payment_status = 'paid') as orders from orders where user_id = ${id}`,
    ),
  ])
  return {
    persons: persons?.docs ?? [],
    orders: orders?.docs ?? null,
    messages: messages?.docs ?? null,
    consents: consents?.docs ?? [],
    paid: Number(totals[0]?.paid ?? 0),
    paidOrders: Number(totals[0]?.orders ?? 0),
  }
}
