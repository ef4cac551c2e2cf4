import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { hotQuery } from '@/kit/sql'
import type { Language } from '@/rules/system/failures'
import { readChartFacts } from '../charts/readChartFacts'
import { orderMoneyText } from '../orders/orderMoney'

type Row = {
  active: number
  recent: RecentOrder[] | null
  unread_reports: number
  unread_messages: number
  wallet: string
  profile: string | null
}
type RecentOrder = {
  id: string
  code: string
  status: string
  paymentStatus: string
  title: string
  titleHi: string | null
  amount: number
  createdAt: string
}

const TEXT = `
  select
    (select count(*)::int from orders where user_id = $1 and ${orderMoneyText('isPaid')} and status in ('new', 'processing')) as active,
    (select json_agg(r) from (
      select id, code, status, payment_status as "paymentStatus", service_title as title, service_title_hi as "titleHi", amount::bigint as amount, created_at as "createdAt"
      from orders where user_id = $1 order by created_at desc limit 5) r) as recent,
    (select count(*)::int from reports r join orders o on o.id = r.order_id where r.user_id = $1 and o.status <> 'cancelled' and r.viewed_at is null
      and r.uploaded_at is not null and (r.deliver_at is null or r.deliver_at <= $2)) as unread_reports,
    (select count(*)::int from notifications where user_id = $1 and read_at is null and status in ('sent', 'delivered')) as unread_messages,
    (select coalesce(sum(rest), 0)::int8 from wallet_lots where user_id = $1 and rest > 0 and (expires_at is null or expires_at > $2)) as wallet,
    (select id from profiles where user_id = $1 and self_key = 'self' and sealed_birth is not null) as profile`

/** A client's home: one statement, and the chart. Remedies, calls and suggestions are empty until those domains exist. */
export const readDashboard = async ({
  req,
  user,
  language,
}: {
  req: PayloadRequest
  user: string
  language: Language
}) => {
  const [row] = await hotQuery<Row>(req.payload, {
    name: 'dashboard',
    text: TEXT,
    values: [user, now().toISOString()],
  })
  const profile = row!.profile
  return {
    chart: profile ? await readChartFacts({ req, subject: { profile }, language }) : null,
    orders: {
      active: row!.active,
      recent: (row!.recent ?? []).map((order) => recentOrder(order, language)),
    },
    reports: { unread: row!.unread_reports },
    remedies: { today: [] },
    calls: { upcoming: [] },
    notifications: { unread: row!.unread_messages },
    wallet: { balance: Number(row!.wallet), currency: 'INR' },
    suggestions: [],
  }
}

const recentOrder = ({ title, titleHi, createdAt, ...order }: RecentOrder, language: Language) => ({
  ...order,
  currency: 'INR',
  title: language === 'hi' ? (titleHi ?? title) : title,
  createdAt: new Date(createdAt).toISOString(),
})
