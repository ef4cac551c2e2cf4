import type { Payload } from 'payload'
import { readPage } from '@/kit/readPage'
import { now } from '@/kit/clock'
import { hotQuery } from '@/kit/sql'
import { formatPaise } from '@/rules/money/formatPaise'
import { ORDER_EVENTS, type OrderEvent } from '@/rules/orders/orderEvents'
import type { OrderStatus } from '@/rules/orders/orderFlow'
import type { BirthSource } from '@/rules/orders/birthSources'
import type { Language } from '@/rules/system/failures'

type Money = string | number

/** An order with all that its answer says. */
export type OrderRow = {
  id: string
  code: string
  status: OrderStatus
  payment_status: string
  service_id: string
  slug: string
  category: string
  title: string
  title_hi: string | null
  amount: Money
  price: Money
  discount: Money
  taxable: Money
  cgst: Money
  sgst: Money
  igst: Money
  wallet: Money
  tds: Money
  payable: Money
  expected_delivery_at: Date | null
  delivered_at: Date | null
  expires_at: Date | null
  created_at: Date
  submission_id: string | null
  profile_id: string | null
  user_id: string
  sealed_birth: string | null
  birth_source: BirthSource | null
  timeline: { at: string; event: OrderEvent }[] | null
  reports: string[] | null
  transactions: TransactionRow[] | null
  coupons: CouponRow[] | null
  total: Money
}

type CouponRow = { code: string; name: string | null; nameHi: string | null; discount: number }

type TransactionRow = {
  id: string
  kind: string
  order: string
  gatewayPaymentId: string | null
  amount: number
  currency: string
  status: string
  method: string | null
  createdAt: string
}

const PUBLIC_EVENTS = Object.entries(ORDER_EVENTS)
  .filter(([, row]) => row.isPublic)
  .map(([event]) => event)

const SELECT = `
  select o.id, o.code, o.status, o.payment_status, o.service_id, s.slug, o.category, o.service_title as title, o.service_title_hi as title_hi,
    o.amount, o.price, o.discount, o.taxable, o.cgst, o.sgst, o.igst, o.wallet, o.tds, o.payable,
    o.expected_delivery_at, o.delivered_at, o.expires_at, o.created_at, o.submission_id, o.profile_id, o.user_id, o.sealed_birth, o.birth_source,
    (select json_agg(json_build_object('at', e.created_at, 'event', e.event) order by e.created_at, e.id)
       from order_events e where e.order_id = o.id and e.event::text = any($2)) as timeline,
    (select json_agg(r.id order by r.created_at) from reports r
       where r.order_id = o.id and o.status <> 'cancelled' and (r.deliver_at is null or r.deliver_at <= $3)) as reports,
    (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'order', t.order_id, 'gatewayPaymentId', t.gateway_payment_id, 'amount', t.amount,
       'currency', t.currency, 'status', t.status, 'method', t.method, 'createdAt', t.created_at) order by t.created_at)
       from transactions t where t.order_id = o.id) as transactions,
    case when o.discount > 0 then (select json_agg(json_build_object('code', c.code, 'name', en.name, 'nameHi', hi.name, 'discount', u.discount) order by u.created_at, c.code)
       from coupon_uses u join coupons c on c.id = u.coupon_id left join coupons_locales en on en._parent_id = c.id and en._locale = 'en'
       left join coupons_locales hi on hi._parent_id = c.id and hi._locale = 'hi' where u.order_id = o.id) end as coupons`

/** One order by its id, in the shape of the contract; undefined when there is none. */
export const orderById = async (payload: Payload, id: string): Promise<OrderRow | undefined> => {
  const text = `${SELECT}, 1 as total from orders o join services s on s.id = o.service_id where o.id = $1`
  const [row] = await hotQuery<OrderRow>(payload, {
    name: 'order-by-id',
    text,
    values: [id, PUBLIC_EVENTS, now().toISOString()],
  })
  return row
}

/** A client's orders, newest first, with the number of all of them. */
export const ordersOfUser = async (
  payload: Payload,
  { user, limit, page }: { user: string; limit: number; page: number },
) => {
  const text = `${SELECT}, count(*) over () as total from orders o join services s on s.id = o.service_id
    where o.user_id = $1 order by o.created_at desc, o.id desc limit $4 offset $5`
  const read = (part: { limit: number; offset: number }) =>
    hotQuery<OrderRow>(payload, {
      name: 'orders-of-user',
      text,
      values: [user, PUBLIC_EVENTS, now().toISOString(), part.limit, part.offset],
    })
  return readPage({ page, limit, read })
}

/** The contract's order (api.md section 4): paise, UTC instants, texts in the reader's language. */
export const orderAnswer = (row: OrderRow, language: Language) => ({
  id: row.id,
  code: row.code,
  status: row.status,
  paymentStatus: row.payment_status,
  service: {
    id: row.service_id,
    slug: row.slug,
    title: language === 'hi' ? (row.title_hi ?? row.title) : row.title,
    category: row.category,
  },
  amount: Number(row.amount),
  currency: 'INR',
  breakdown: breakdownOf(row),
  coupons: (row.coupons ?? []).map(({ code, name, nameHi, discount }) => ({
    code,
    name: language === 'hi' ? (nameHi ?? name) : name,
    discount,
  })),
  user: row.user_id,
  profile: row.profile_id,
  submission: row.submission_id,
  expiresAt: row.expires_at,
  expectedDeliveryAt: row.expected_delivery_at,
  deliveredAt: row.delivered_at,
  createdAt: row.created_at,
  timeline: timelineOf(row, language),
  reports: row.reports ?? [],
  transactions: (row.transactions ?? []).map((each) => ({
    ...each,
    createdAt: new Date(each.createdAt).toISOString(),
  })),
})

const REFUND = { en: 'Refund', hi: 'वापसी' }

/** The public events, and each refund when it was granted. */
const timelineOf = (row: OrderRow, language: Language) => {
  const events = (row.timeline ?? []).map(({ at, event }) => ({
    at: new Date(at).toISOString(),
    event: event as string,
    text: ORDER_EVENTS[event].text[language] as string,
  }))
  const refunds = (row.transactions ?? [])
    .filter(({ kind, status }) => kind === 'refund' && status !== 'failed')
    .map(({ createdAt, amount }) => ({
      at: new Date(createdAt).toISOString(),
      event: 'refund',
      text: `${REFUND[language]}: ${formatPaise({ paise: amount, locale: language })}`,
    }))
  return [...events, ...refunds].sort((one, other) => one.at.localeCompare(other.at))
}

const breakdownOf = (row: OrderRow) => ({
  price: Number(row.price),
  discount: Number(row.discount),
  taxable: Number(row.taxable),
  cgst: Number(row.cgst),
  sgst: Number(row.sgst),
  igst: Number(row.igst),
  wallet: Number(row.wallet),
  tds: Number(row.tds),
  payable: Number(row.payable),
})
