import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { clientUrl } from '../system/links'

type Row = {
  code: string
  user_id: string
  name: string
  locale: string
  title: string
  title_hi: string | null
  amount: string
  paid_at: Date | string | null
  expected_delivery_at: Date | string | null
}

/** What every message about an order says, in the client's language. */
export const orderFacts = async ({ req, id }: { req: PayloadRequest; id: string }) => {
  const [row] = await query<Row>(
    req,
    sql`select o.code, o.user_id, u.name, u.locale, o.service_title as title, o.service_title_hi as title_hi, o.amount, o.paid_at, o.expected_delivery_at
        from orders o join users u on u.id = o.user_id where o.id = ${id}`,
  )
  const order = row!
  return {
    user: order.user_id,
    amountPaise: Number(order.amount),
    paidAt: iso(order.paid_at),
    data: {
      clientName: order.name,
      orderCode: order.code,
      serviceTitle: order.locale === 'hi' ? (order.title_hi ?? order.title) : order.title,
      expectedDeliveryAt: iso(order.expected_delivery_at),
      orderUrl: clientUrl(`/orders/${order.code}`),
    },
  }
}

const iso = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null
