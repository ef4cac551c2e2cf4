import type { PayloadRequest, Where } from 'payload'
import { now } from '@/kit/clock'
import type { Notification, Order, Transaction } from '@/payload-types'
import { listStale, type StaleReport } from '@/operations/charts/listStale'
import { ifAllowed } from '../ifAllowed'
import { orderQueues, searchOf, whereOf, type QueueKey } from '../orders/orderQueues'

const SHOWN = 4
const MOST_STALE = 50
const RECENT_MS = 14 * 24 * 3_600_000

export type Pile<Row> = { count: number; rows: Row[]; href: string }

export type TodayPiles = {
  overdue: Pile<Order> | null
  today: Pile<Order> | null
  new: Pile<Order> | null
  failed: Pile<Notification> | null
  payments: Pile<Transaction> | null
  stale: Pile<StaleReport>
}

/** What waits for staff at this moment, each pile by its own access rule; failed messages of two weeks. */
export const readToday = async (req: PayloadRequest): Promise<TodayPiles> => {
  const at = now()
  const since = new Date(at.getTime() - RECENT_MS).toISOString()
  const ofOrders = (key: QueueKey) => {
    const { conditions } = orderQueues(at).find((each) => each.key === key)!
    const search = new URLSearchParams(searchOf(conditions))
    const sort = 'expectedDeliveryAt'
    return pile({ req, collection: 'orders', where: whereOf(conditions), search, sort })
  }
  const failed = { status: { equals: 'failed' }, createdAt: { greater_than: since } }
  const flagged = { flag: { exists: true } }
  const [overdue, today, fresh, messages, payments, stale] = await Promise.all([
    ofOrders('overdue'),
    ofOrders('today'),
    ofOrders('new'),
    pile({ req, collection: 'notifications', where: failed, search: searchFor(failed) }),
    pile({ req, collection: 'transactions', where: flagged, search: searchFor(flagged) }),
    staleReports(req),
  ])
  return {
    overdue: overdue as Pile<Order> | null,
    today: today as Pile<Order> | null,
    new: fresh as Pile<Order> | null,
    failed: messages as Pile<Notification> | null,
    payments: payments as Pile<Transaction> | null,
    stale,
  }
}

/** Whoever sees orders sees which of their reports are out of date. */
async function staleReports(req: PayloadRequest): Promise<Pile<StaleReport>> {
  const { docs, totalDocs } = await listStale({ req, limit: MOST_STALE })
  const orders = [...new Set(docs.map(({ order }) => order.id))]
  const conditions = [{ field: 'id', operator: 'in', value: orders }]
  const href = `/admin/collections/orders?${new URLSearchParams(searchOf(conditions))}`
  return { count: totalDocs, rows: docs.slice(0, SHOWN), href }
}

type Asked = {
  req: PayloadRequest
  collection: 'orders' | 'notifications' | 'transactions'
  where: Where
  search: URLSearchParams
  sort?: string
}

async function pile({ req, collection, where, search, sort = '-createdAt' }: Asked) {
  const { payload, user } = req
  const query = { collection, where, sort, limit: SHOWN, depth: 1, user, overrideAccess: false }
  const found = await ifAllowed(payload.find(query as Parameters<typeof payload.find>[0]))
  if (!found) return null
  const href = `/admin/collections/${collection}?${search}`
  return { count: found.totalDocs, rows: found.docs as unknown[], href }
}

const searchFor = (where: Record<string, Record<string, string | boolean>>): URLSearchParams =>
  new URLSearchParams(
    searchOf(
      Object.entries(where).flatMap(([field, test]) =>
        Object.entries(test).map(([operator, value]) => ({
          field,
          operator,
          value: String(value),
        })),
      ),
    ),
  )
