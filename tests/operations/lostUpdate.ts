import { repairOrders } from '@/operations/orders/repairOrders'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { newReq, rows, sql } from './shop'

/**
 * Does something to an order while somebody saves its page: the whole row as it was read before is written back
 * afterwards, as a native save would without any guard. @returns the row as it should be, and what the act gave
 */
export const losing = async <T>(
  order: string,
  act: () => Promise<T>,
): Promise<{ should: Record<string, unknown>; result: T }> => {
  const before = await rowOf(order)
  const result = await act()
  const should = await rowOf(order)
  await writeBack(order, before)
  return { should: comparable(should), result }
}

/** The row of an order without what says nothing of what happened to it. */
export const orderRow = async (order: string) => comparable(await rowOf(order))

/** What the job does. @returns how many were repaired */
export const repair = async () => repairOrders({ req: await newReq() })

/** The columns of an order that are wrong, sorted. */
export const wrongAbout = async (order: string): Promise<string[]> => {
  const found = await rows<{ field: string }>(
    sql`select field from order_corrections(${order}::uuid) order by 1`,
  )
  return found.map(({ field }) => field)
}

/** What the checks of money find. */
export const differences = async () =>
  (await proveMoney({ req: await newReq() })).checks
    .filter(({ part }) => part === 'money')
    .flatMap(({ rows: found }) => found)

/** A refund by staff; all that is left without an amount. */
export const giveBackBy = async ({
  by,
  order,
  amount,
  to = 'wallet',
}: {
  by: string
  order: string
  amount?: number
  to?: 'wallet' | 'source'
}) =>
  requestRefund({
    req: await newReq(),
    by,
    input: { orderId: order, amount, to, reason: 'Asked by phone' },
  })

async function rowOf(order: string): Promise<Record<string, unknown>> {
  const [row] = await rows<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(o) as row from orders o where id = ${order}`,
  )
  return row!.row
}

async function writeBack(order: string, before: Record<string, unknown>): Promise<void> {
  const columns = sql.raw(
    Object.keys(before)
      .filter((name) => name !== 'id')
      .map((name) => `"${name}"`)
      .join(', '),
  )
  await rows(
    sql`update orders set (${columns}) = (select ${columns} from jsonb_populate_record(null::orders, ${JSON.stringify(before)}::jsonb)) where id = ${order}`,
  )
}

/** To the second: the timeline is written some milliseconds after the row. */
const comparable = ({ updated_at: _, ...row }: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('_at') && typeof value === 'string'
        ? Date.parse(value) - (Date.parse(value) % 10_000)
        : value,
    ]),
  )
