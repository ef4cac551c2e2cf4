import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { query, sql } from '@/kit/sql'
import { isPaid } from '@/rules/orders/moneyStates'
import type { PaymentStatus } from '@/rules/orders/orderFlow'
import { chartIfAny } from '../charts/readChartFacts'

type Draft = {
  order?: string | { id: string }
  title?: string
  reportType?: string
  chart?: string | null
}

type Row = { user_id: string; payment_status: PaymentStatus; service_title: string }

/** Who the report is for, by the order it belongs to, and from which chart it was made; only paid orders get one. @throws Failure NOT_FOUND, ORDER_NOT_PAID */
export const tagReport = async ({ req, data }: { req: PayloadRequest; data: Draft }) => {
  const id = typeof data.order === 'object' ? data.order?.id : data.order
  if (!id) throw new Failure('REQUIRED', { field: 'order' })
  const [order] = await query<Row>(
    req,
    sql`select user_id, payment_status, service_title from orders where id::text = ${String(id)}`,
  )
  if (!order) throw new Failure('NOT_FOUND', { field: 'order' })
  if (!isPaid(order.payment_status)) throw new Failure('ORDER_NOT_PAID', { field: 'order' })
  const chart = data.chart ?? (await chartIfAny({ req, subject: { order: String(id) } }))?.id
  const uploadedBy = req.user?.collection === 'admins' ? req.user.id : undefined
  return {
    ...data,
    reportType: data.reportType || 'report',
    title: data.title || order.service_title,
    user: order.user_id,
    chart,
    uploadedBy,
    uploadedAt: now().toISOString(),
  }
}
