import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { query, sql } from '@/kit/sql'
import { notify } from '../notifications/notify'
import { attentiveStaff } from '../system/attentiveStaff'

/** Mails the staff who answer for payments, once for a key. */
export const tellStaffOfMoney = async ({
  req,
  order,
  detail,
  key,
}: {
  req: PayloadRequest
  order: string | null
  detail: string
  key: string
}): Promise<void> => {
  const [row] = await query<{ code: string }>(
    req,
    sql`select code from orders where id = ${order}::uuid`,
  )
  const path = order ? `orders/${order}` : 'transactions'
  for (const staff of await attentiveStaff({ req, capability: 'payments.read' })) {
    await notify({
      req,
      event: 'staff.attention',
      data: {
        name: staff.name,
        matter: 'payment-needs-attention',
        reference: row?.code ?? key,
        detail,
        happenedAt: now().toISOString(),
        adminUrl: `${env().PUBLIC_URL}/admin/collections/${path}`,
      },
      channels: ['email'],
      key: `${key}:${staff.id}`,
      to: { email: staff.email, language: 'en' },
      order: order ?? undefined,
    })
  }
}
