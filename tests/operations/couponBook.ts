import { randomUUID } from 'node:crypto'
import { placeOrder } from '@/operations/orders/placeOrder'
import { testPayload } from '../support/payload'
import { newReq, rows, sql, type Client } from './shop'

export type Book = { uses: number; spent: number; statuses: string[] }

/** A coupon as staff make it: ten percent, as often as one likes, unless a test wants another. */
export const aCoupon = async (
  over: Record<string, unknown> = {},
): Promise<{ id: string; code: string }> => {
  const payload = await testPayload()
  const code = `C${randomUUID().slice(0, 13)}`
  const data = { code, kind: 'percent', percent: 10, maxUsesPerClient: null, ...over }
  const made = await payload.create({ collection: 'coupons', data: data as never })
  return { id: String(made.id), code: made.code }
}

/** What the database has counted, after proving that it equals the uses. */
export const bookOf = async (coupon: string): Promise<Book> => {
  const [book] = await rows<{ uses: number; spent: number; live: number; given: number }>(
    sql`select uses::int, spent::int, (select count(*)::int from coupon_uses where coupon_id = c.id and status <> 'returned') as live,
          (select coalesce(sum(discount), 0)::int from coupon_uses where coupon_id = c.id and status <> 'returned') as given
        from coupons c where id = ${coupon}`,
  )
  const { uses, spent, live, given } = book!
  if (uses !== live || spent !== given) throw new Error('the count of the coupon is wrong')
  const found = await rows<{ status: string }>(
    sql`select status from coupon_uses where coupon_id = ${coupon} order by status::text`,
  )
  return { uses, spent, statuses: found.map(({ status }) => status) }
}

type Input = Parameters<typeof placeOrder>[0]['input']

/** An order with coupons or wallet money, as its client places it. */
export const checkOut = async (client: Client, input: Input, idempotencyKey?: string) =>
  placeOrder({ req: await newReq(), caller: client, input, language: 'en', idempotencyKey })
