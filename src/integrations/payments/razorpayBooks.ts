import type Razorpay from 'razorpay'
import { z } from 'zod'
import { retry } from '../retry'
import type { GatewayBooks, GatewaySettlement, SettledLine } from './books'
import { PAYMENT_LIST, REFUND_LIST } from './entities'
import { read } from './razorpayRead'

const PAGE = 100
const RECON_PAGE = 1000

/** The books of Razorpay: lists page by page, settlements from the recon report. */
export const razorpayBooks = (client: () => Promise<Razorpay>): GatewayBooks => ({
  listPaymentsBetween: (span) =>
    allPages(PAGE, async (page) => {
      const { payments } = await client()
      return retry(() => read(PAYMENT_LIST, () => payments.all({ ...seconds(span), ...page })))
    }),
  listRefundsBetween: (span) =>
    allPages(PAGE, async (page) => {
      const { refunds } = await client()
      return retry(() => read(REFUND_LIST, () => refunds.all({ ...seconds(span), ...page })))
    }),
  listSettlements: async (day) => {
    const { settlements } = await client()
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const lines = await allPages(RECON_PAGE, (page) =>
      retry(() =>
        read(RECON, () => settlements.reports({ year, month, day: date, ...page } as never)),
      ),
    )
    const found = grouped(lines)
    for (const settlement of found)
      settlement.amount = await amountOf(await client(), settlement.id)
    return found
  },
})

type Page = { count: number; skip: number }

/** Pages until one is not full. */
const allPages = async <T>(count: number, list: (page: Page) => Promise<T[]>): Promise<T[]> => {
  const all: T[] = []
  for (let skip = 0; ; skip += count) {
    const items = await list({ count, skip })
    all.push(...items)
    if (items.length < count) return all
  }
}

const seconds = ({ from, to }: { from: Date; to: Date }) => ({
  from: Math.floor(from.getTime() / 1000),
  to: Math.ceil(to.getTime() / 1000),
})

const amountOf = (client: Razorpay, id: string): Promise<number> =>
  retry(() => read(SETTLEMENT, () => client.settlements.fetch(id)))

type ReconLine = SettledLine & { settlement: string; utr: string | null; settledAt: string }

const grouped = (lines: ReconLine[]): GatewaySettlement[] => {
  const found = new Map<string, GatewaySettlement>()
  for (const { settlement: id, utr, settledAt, ...line } of lines) {
    const known = found.get(id) ?? { id, utr, settledAt, amount: null, lines: [] }
    known.lines.push(line)
    found.set(id, known)
  }
  return [...found.values()]
}

const paise = z.number().int()

const RECON_LINE = z
  .object({
    entity_id: z.string(),
    type: z.string(),
    debit: paise.nullish(),
    credit: paise.nullish(),
    amount: paise,
    fee: paise.nullish(),
    tax: paise.nullish(),
    settlement_id: z.string(),
    settlement_utr: z.string().nullish(),
    settled_at: z.number().min(0).max(253_402_300_799),
  })
  .transform((line): ReconLine => ({
    id: line.entity_id,
    type: line.type,
    amount: line.amount,
    fee: line.fee ?? 0,
    tax: line.tax ?? 0,
    net: (line.credit ?? 0) - (line.debit ?? 0),
    settlement: line.settlement_id,
    utr: line.settlement_utr ?? null,
    settledAt: new Date(line.settled_at * 1000).toISOString(),
  }))

const RECON = z.object({ items: z.array(RECON_LINE) }).transform(({ items }): ReconLine[] => items)

const SETTLEMENT = z.object({ amount: paise }).transform(({ amount }) => amount)
