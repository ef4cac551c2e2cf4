import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { notify } from '../notifications/notify'
import { attentiveStaff } from '../system/attentiveStaff'
import { chartIfAny } from './readChartFacts'

const WAITING = 'The kundli report waits for birth details. · कुंडली रिपोर्ट जन्म विवरण की प्रतीक्षा में है।'

/** Marks an order whose report waits for birth details, and mails the staff who answer for orders, once an order. */
export const askForBirth = ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> =>
  transaction(req, async () => {
    await query(req, sql`select 1 from orders where id = ${order} for update`)
    // Corrected meanwhile: that has queued the report.
    if (await chartIfAny({ req, subject: { order } })) return
    const [row] = await query<{ code: string }>(
      req,
      sql`update orders set attention = coalesce(attention, ${WAITING}), updated_at = ${present()} where id = ${order} returning code`,
    )
    if (!row) return
    for (const staff of await attentiveStaff({ req, capability: 'orders.work' })) {
      await notify({
        req,
        event: 'staff.attention',
        data: {
          name: staff.name,
          matter: 'birth-missing',
          reference: row.code,
          happenedAt: now().toISOString(),
          adminUrl: `${env().PUBLIC_URL}/admin/collections/orders/${order}`,
        },
        channels: ['email'],
        key: `birth-missing:${order}:${staff.id}`,
        to: { email: staff.email, language: 'en' },
        order,
      })
    }
  })

/** Takes the mark away, in the caller's transaction; other marks stay. */
export const forgetBirthAttention = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<void> => {
  await query(
    req,
    sql`update orders set attention = null, updated_at = ${present()} where id = ${order} and attention = ${WAITING}`,
  )
}
