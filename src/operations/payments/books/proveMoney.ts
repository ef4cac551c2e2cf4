import { now } from '@/kit/clock'
import { query, sql, type DbRequest } from '@/kit/sql'
import { findingOf, MONEY_CHECKS, type MoneyCheck } from '@/rules/payments/books/moneyChecks'

/** One row that differs; `difference` in paise where it is a sum. */
export type Finding = {
  kind: string
  text: { en: string; hi: string }
  reference: string
  detail: string
  difference: number | null
}

export type CheckResult = {
  check: MoneyCheck
  part: 'money' | 'work'
  name: { en: string; hi: string }
  isGreen: boolean
  rows: Finding[]
}

export type MoneyProof = {
  /** True when every check of money is green; overdue work does not make the money wrong. */
  isProven: boolean
  provedAt: string
  checks: CheckResult[]
}

type Row = { kind: string; reference: string; detail: string; difference: string | null }

const MOST_ROWS = 5000

/**
 * Proves the money: reads the five views and the gateway's clearing in one statement, so that all of it
 * is of one moment, whatever is going on. Paise.
 * @throws Error when a view names a kind that no check knows: a bug
 */
export const proveMoney = async ({ req }: { req: DbRequest }): Promise<MoneyProof> => {
  const found = await findings(req)
  const checks = Object.entries(MONEY_CHECKS).map(([check, { part, en, hi }]) => {
    const rows = found.filter((each) => findingOf(each.kind)?.check === check)
    const name = { en, hi }
    return { check: check as MoneyCheck, part, name, isGreen: rows.length === 0, rows }
  })
  const isProven = checks.every(({ part, isGreen }) => part === 'work' || isGreen)
  return { isProven, provedAt: now().toISOString(), checks }
}

async function findings(req: DbRequest): Promise<Finding[]> {
  const rows = await query<Row>(
    req,
    sql`select * from inv_ledger union all select * from inv_balance
        union all select * from inv_orders union all select * from inv_paid_not_delivered union all select * from inv_outbox_stuck
        union all
        select 'gateway', 'gateway', 'posted ' || posted || ', expected ' || expected, posted - expected from (
          select (select coalesce(sum(amount), 0) from postings where account = 'gateway') as posted,
            (select coalesce(sum(case when kind = 'refund' then -amount else amount end), 0) from transactions where currency = 'INR' and status = 'success'
              and (kind in ('payment', 'topup') and gateway_payment_id is not null or kind = 'refund' and refund_to = 'source' and gateway_status = 'processed'))
            - (select coalesce(sum(amount + fees + tax), 0) from settlements) as expected
        ) clearing where posted <> expected
        limit ${MOST_ROWS}`,
  )
  return rows.map(({ kind, reference, detail, difference }) => {
    const finding = findingOf(kind)
    if (!finding) throw new Error(`the views name ${kind}, which no check knows`)
    return {
      kind,
      text: finding.text,
      reference,
      detail,
      difference: difference === null ? null : Number(difference),
    }
  })
}
