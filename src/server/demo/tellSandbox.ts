import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'

/** Tells the sandbox's gateway of the demo's payments and refunds, so that it can refund and settle them. */
export const tellSandbox = async ({
  payload,
  url,
}: {
  payload: Payload
  url: string
}): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const response = await fetch(`${url}/razorpay/past`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ payments: await payments(req), refunds: await refunds(req) }),
  })
  if (!response.ok)
    throw new Error(`the sandbox answered ${response.status} to the demo's payments`)
}

const payments = (req: PayloadRequest) =>
  query(
    req,
    sql`select gateway_order_id as "orderId", gateway_payment_id as "paymentId", amount::int, method,
          case gateway_status when 'failed' then 'failed' else 'captured' end as status, extract(epoch from created_at)::int as at
        from transactions where gateway_payment_id is not null and kind <> 'refund' order by created_at`,
  )

const refunds = (req: PayloadRequest) =>
  query(
    req,
    sql`select r.gateway_refund_id as "refundId", p.gateway_payment_id as "paymentId", r.amount::int, extract(epoch from r.created_at)::int as at
        from transactions r join transactions p on p.id = r.refund_of_id where r.gateway_refund_id is not null order by r.created_at`,
  )
