import type { Shop } from './openShop'

type Kept = {
  status: string
  payment_status: string
  attention: string | null
  transactions: { status: string; flag: string | null; gateway_status: string }[]
  journals: { key: string; sum: number }[]
  confirmations: string[]
}

/** Everything that the database holds about one order's money. */
export const readOrder = async ({ sql }: Shop, id: string): Promise<Kept> => {
  const [order] = await sql<Pick<Kept, 'status' | 'payment_status' | 'attention'>>(
    'select status, payment_status, attention from orders where id = $1',
    [id],
  )
  const transactions = await sql<Kept['transactions'][number]>(
    'select status, flag, gateway_status from transactions where order_id = $1 order by created_at',
    [id],
  )
  const journals = await sql<{ key: string; sum: string }>(
    `select j.key, sum(p.amount) as sum from journals j join postings p on p.journal_id = j.id
     where j.order_id = $1 group by j.key`,
    [id],
  )
  const confirmations = await sql<{ channel: string }>(
    `select channel from notifications where order_id = $1 and event = 'order.confirmed' order by channel`,
    [id],
  )
  return {
    ...order!,
    transactions,
    journals: journals.map(({ key, sum }) => ({ key, sum: Number(sum) })),
    confirmations: confirmations.map(({ channel }) => channel),
  }
}

/** The sum over the whole ledger: anything but zero means that money was made or lost. */
export const sumOfPostings = async ({ sql }: Shop): Promise<number> =>
  Number(
    (await sql<{ sum: string }>('select coalesce(sum(amount), 0) as sum from postings'))[0]!.sum,
  )
