import type { OneOrder } from './orderActs'
import { rows, sql } from './shop'

/** What the proof of the whole practice finds wrong. */
export const findings = async (): Promise<string[]> => {
  const found = await rows<{ said: string }>(
    sql`select kind || ' ' || reference || ': ' || detail || ' ' || coalesce(difference, 0) as said from inv_ledger
        union all select kind || ' ' || reference || ': ' || detail || ' ' || coalesce(difference, 0) from inv_balance`,
  )
  return found.map(({ said }) => said)
}

/** What is wrong about the money of an order and of its client after an act, in words; empty when it is right. */
export const wrongAfter = async (one: OneOrder, act = ''): Promise<string[]> => {
  const found = (await findings()).filter((each) => !one.known.includes(each))
  const { of, order, backInAll, cameInAll, isSupplied } = await moneyOf(one)
  const isOurs = /^(refund|cancel)/.test(act) && order.back > one.back
  one.back = order.back
  return [
    ...found,
    ...unless(!isOurs || order.back <= order.cash, `gave back ${order.back} of ${order.cash}`),
    ...unless(of('advances') >= 0, `advances ${of('advances')}`),
    ...unless(of('suspense') >= 0, `suspense ${of('suspense')}`),
    ...unless(of('adjustments') <= 0, `adjustments ${of('adjustments')}`),
    ...unless(!isSupplied || of('advances') === 0, `advances after the supply ${of('advances')}`),
    ...unless(backInAll + of('adjustments') <= cameInAll, `back ${backInAll} of ${cameInAll}`),
  ]
}

/** The same when nothing is on its way: documents agree with the ledger, and only a real loss is one. */
export const wrongAtRest = async (one: OneOrder): Promise<string[]> => {
  const { of, loss, documents, gateway, isSupplied } = await moneyOf(one)
  const kept = ['advances', 'revenue', 'discounts', 'cgst', 'sgst', 'igst']
    .map(of)
    .reduce((all, each) => all + each, 0)
  const { received = 0, returned = 0, invoiced = 0, credited = 0 } = documents
  const said = `${kept} in the books, documents ${JSON.stringify(documents)}`
  return [
    ...(await wrongAfter(one)),
    ...unless(of('refunds_due') === 0, `refunds due ${of('refunds_due')}`),
    ...unless(-of('gateway') === gateway, `gateway ${-of('gateway')}, there ${gateway}`),
    ...unless(-of('adjustments') === loss, `loss ${-of('adjustments')}, in truth ${loss}`),
    ...unless(received - returned - credited === kept, said),
    ...unless(!isSupplied || invoiced - credited === kept, said),
  ]
}

const unless = (isRight: boolean, text: string): string[] => (isRight ? [] : [text])

const sum = (list: number[]): number => list.reduce((all, each) => all + each, 0)

/** Paise of an order: the credits of its accounts, what came and went, what its documents say. */
async function moneyOf(one: OneOrder) {
  const books = await sums(
    sql`select p.account::text as name, -sum(p.amount) as sum from journals j join postings p on p.journal_id = j.id
        where j.order_id = ${one.id} and j.cause <> 'tds_received' group by 1`,
  )
  const order = await orderOf(one)
  const suspended = await suspendedOf(one)
  const { cameIn, back } = order
  return {
    of: (account: string): number => books[account] ?? 0,
    order,
    documents: await documentsOf(one),
    isSupplied: order.supplied,
    cameInAll: cameIn + sum(suspended.map(({ amount }) => amount)),
    backInAll: back + sum(suspended.map((each) => each.back)),
    loss:
      Math.max(0, back - cameIn) +
      sum(suspended.map((each) => Math.max(0, each.back - each.amount))),
    gateway:
      sum(one.payments.map(({ amount }) => amount)) -
      sum(one.refunds.filter(({ status }) => status === 'processed').map(({ amount }) => amount)),
  }
}

/** `cash` is what may be given back, `cameIn` also what a business kept back as TDS. */
async function orderOf({ id }: OneOrder) {
  const [row] = await rows<{ cash: number; cameIn: number; back: number; supplied: boolean }>(
    sql`select (payable + wallet)::int as cash, case when payment_status in ('paid', 'partially_refunded', 'refunded') then amount else 0 end::int as "cameIn",
          exists (select 1 from journals where key = 'supply:' || o.id) as supplied,
          (select coalesce(sum(r.amount), 0) from transactions r left join transactions p on p.id = r.refund_of_id
            where r.order_id = o.id and r.kind = 'refund' and r.status <> 'failed' and p.flag is null)::int as back
        from orders o where id = ${id}`,
  )
  return row!
}

const suspendedOf = ({ id }: OneOrder) =>
  rows<{ amount: number; back: number }>(
    sql`select p.amount::int, (select coalesce(sum(r.amount), 0) from transactions r where r.refund_of_id = p.id and r.status <> 'failed')::int as back
        from transactions p where p.order_id = ${id} and p.kind = 'payment' and p.status = 'success' and p.flag is not null`,
  )

const documentsOf = ({ id }: OneOrder): Promise<Record<string, number>> =>
  sums(
    sql`select case when kind in ('receipt_voucher', 'receipt') then 'received' when kind in ('tax_invoice', 'bill') then 'invoiced'
          when exists (select 1 from journals j join postings p on p.journal_id = j.id and p.account = 'revenue' where j.key = d.key) then 'credited'
          else 'returned' end as name, sum(total) as sum
        from tax_documents d where order_id = ${id} group by 1`,
  )

async function sums(statement: Parameters<typeof rows>[0]): Promise<Record<string, number>> {
  const found = await rows<{ name: string; sum: string }>(statement)
  return Object.fromEntries(found.map(({ name, sum }) => [name, Number(sum)]))
}
