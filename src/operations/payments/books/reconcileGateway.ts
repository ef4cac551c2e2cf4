import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { gatewayBooks } from '@/integrations/payments'
import { indianDate } from '@/rules/time/indianDay'
import { bookSettlement } from './bookSettlement'
import { comparePayments } from './comparePayments'
import { compareRefunds } from './compareRefunds'
import { closeDifferences, keepDifference } from './keepDifference'
import { proveMoney } from './proveMoney'
import { tellStaffOfMoney } from '../tellStaffOfMoney'

const DAY_MS = 24 * 3_600_000
/** Late authorisations take three days, refunds a week. */
const DAYS = 8
/** What is younger may still be on its way to us. */
const ON_ITS_WAY_MS = 15 * 60_000

export type Reconciliation = {
  payments: number
  refunds: number
  settlements: number
  differences: number
}

/**
 * Compares the gateway's books of the last days with our transactions and the ledger, and books its settlements.
 * What differs waits for staff with its evidence; what agrees again is closed. Safe to run again.
 * @throws VendorError while the gateway is away
 */
export const reconcileGateway = async ({
  req,
}: {
  req: PayloadRequest
}): Promise<Reconciliation> => {
  const to = new Date(now().getTime() - ON_ITS_WAY_MS)
  const span = { from: new Date(to.getTime() - DAYS * DAY_MS), to }
  const payments = await comparePayments({ req, span })
  const refunds = await compareRefunds({ req, span })
  const settlements = await bookSettlements(req)
  const ledger = await compareLedger(req)
  const [row] = await query<{ open: string }>(
    req,
    sql`select count(*) as open from money_differences where status = 'open'`,
  )
  const differences = Number(row!.open)
  if (payments.open + refunds.open + ledger > 0) await tell({ req, differences })
  return { payments: payments.compared, refunds: refunds.compared, settlements, differences }
}

async function bookSettlements(req: PayloadRequest): Promise<number> {
  let booked = 0
  for (let back = DAYS; back >= 0; back -= 1) {
    const day = indianDate(new Date(now().getTime() - back * DAY_MS))
    for (const settlement of await gatewayBooks().listSettlements(day))
      if (await bookSettlement({ req, settlement })) booked += 1
  }
  return booked
}

/** What the proof finds in the books becomes a difference like any other. */
async function compareLedger(req: PayloadRequest): Promise<number> {
  const { checks } = await proveMoney({ req })
  const found = checks.filter(({ part }) => part === 'money').flatMap(({ rows }) => rows)
  const keys = new Set<string>()
  let open = 0
  for (const { kind, reference, detail, text, difference } of found) {
    const key = `ledger:${kind}:${reference}:${detail}`
    keys.add(key)
    const kept = { kind: 'ledger' as const, expected: null, found: difference }
    const evidence = `${text.en}: ${detail}`
    if (await keepDifference({ req, key, reference, difference: kept, evidence })) open += 1
  }
  const rows = await query<{ key: string }>(
    req,
    sql`select key from money_differences where kind = 'ledger' and status = 'open'`,
  )
  await closeDifferences({ req, keys: rows.map(({ key }) => key).filter((key) => !keys.has(key)) })
  return open
}

const tell = ({ req, differences }: { req: PayloadRequest; differences: number }) =>
  tellStaffOfMoney({
    req,
    order: null,
    detail: `The nightly reconciliation found ${differences} open differences. See the money page.`,
    key: `differences:${indianDate(now())}`,
  })
