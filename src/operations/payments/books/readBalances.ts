import { now } from '@/kit/clock'
import { query, sql, type DbRequest } from '@/kit/sql'
import { ACCOUNTS, type Account } from '@/rules/payments/accounts'
import { AGED_ACCOUNTS, LIABILITY_AGES } from '@/rules/payments/books/liabilityAges'

type Text = { en: string; hi: string }

/** All in paise; assets and expenses as debits, liabilities and income as credits, so that healthy is positive. */
export type Balances = {
  accounts: { account: Account; name: Text; type: string; balance: number }[]
  /** What is owed to clients, by age: one sum for each row of LIABILITY_AGES. */
  liabilities: { account: Account; name: Text; byAge: number[]; total: number }[]
  gateway: { captured: number; refunded: number; settled: number; fees: number; clearing: number }
}

/** The balances of the chart of accounts, liabilities by age, and what lies at the gateway. */
export const readBalances = async ({ req }: { req: DbRequest }): Promise<Balances> => ({
  accounts: await accounts(req),
  liabilities: await liabilities(req),
  gateway: await gateway(req),
})

async function accounts(req: DbRequest): Promise<Balances['accounts']> {
  const rows = await query<{ account: Account; amount: string }>(
    req,
    sql`select account, sum(amount) as amount from postings group by 1`,
  )
  const sums = new Map(rows.map(({ account, amount }) => [account, Number(amount)]))
  return (Object.keys(ACCOUNTS) as Account[]).map((account) => {
    const { en, hi, type } = ACCOUNTS[account]
    const sum = sums.get(account) ?? 0
    const isDebit = type === 'asset' || type === 'expense'
    return { account, name: { en, hi }, type, balance: isDebit || sum === 0 ? sum : -sum }
  })
}

/** A liability is as old as its first posting: of the lot of a wallet, of the order of an advance, of the payment of the rest. */
async function liabilities(req: DbRequest): Promise<Balances['liabilities']> {
  const rows = await query<{ account: Account; days: string; amount: string }>(
    req,
    sql`select account, floor(extract(epoch from ${now().toISOString()}::timestamptz - since) / 86400)::int as days, sum(amount) as amount from (
          select p.account::text as account, min(j.created_at) as since, -sum(p.amount) as amount from postings p join journals j on j.id = p.journal_id left join transactions t on t.id = j.transaction_id
          where p.account in ('advances', 'wallet_paid', 'wallet_promo', 'wallet_held', 'refunds_due', 'suspense')
          group by 1, case when p.account = 'wallet_held' then j.order_id else coalesce(p.lot_id, j.order_id, t.refund_of_id, j.transaction_id, j.id) end having sum(p.amount) <> 0
        ) open group by 1, 2`,
  )
  return AGED_ACCOUNTS.map((account) => {
    const byAge = LIABILITY_AGES.map(() => 0)
    for (const row of rows.filter((each) => each.account === account))
      byAge[ageOf(Number(row.days))]! += Number(row.amount)
    const { en, hi } = ACCOUNTS[account]
    return { account, name: { en, hi }, byAge, total: byAge.reduce((sum, each) => sum + each, 0) }
  })
}

const ageOf = (days: number): number =>
  LIABILITY_AGES.findIndex(({ upToDays }) => upToDays === null || days <= upToDays)

async function gateway(req: DbRequest): Promise<Balances['gateway']> {
  const [row] = await query<Record<keyof Balances['gateway'], string>>(
    req,
    sql`select
          (select coalesce(sum(amount), 0) from transactions where kind in ('payment', 'topup') and status = 'success' and currency = 'INR' and gateway_payment_id is not null) as captured,
          (select coalesce(sum(amount), 0) from transactions where kind = 'refund' and refund_to = 'source' and gateway_status = 'processed' and currency = 'INR') as refunded,
          (select coalesce(sum(amount), 0) from settlements) as settled,
          (select coalesce(sum(fees + tax), 0) from settlements) as fees,
          (select coalesce(sum(amount), 0) from postings where account = 'gateway') as clearing`,
  )
  return {
    captured: Number(row!.captured),
    refunded: Number(row!.refunded),
    settled: Number(row!.settled),
    fees: Number(row!.fees),
    clearing: Number(row!.clearing),
  }
}
