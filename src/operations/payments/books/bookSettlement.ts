import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import type { GatewaySettlement } from '@/integrations/payments'
import { settlementSums, type SettlementSums } from '@/rules/payments/books/settlementSums'
import { keepDifference } from './keepDifference'
import { postJournal } from '../postJournal'

/**
 * Books what the gateway sent to the bank, once: the bank gets it, fees and their tax are ours, the rest leaves the
 * gateway's account. One that does not add up is not booked but shown to staff; one with lines that are no payment
 * or refund is booked and shown.
 * @returns true when it was booked now
 */
export const bookSettlement = ({
  req,
  settlement,
}: {
  req: PayloadRequest
  settlement: GatewaySettlement
}): Promise<boolean> =>
  transaction(req, async () => {
    const sums = settlementSums(settlement)
    if (!sums.isWhole || sums.other !== 0) await show({ req, settlement, sums })
    if (!sums.isWhole || !(await insert({ req, settlement, sums }))) return false
    const { net, fees, tax } = sums
    const all = [
      { account: 'bank' as const, amount: net },
      { account: 'gateway_fees' as const, amount: fees },
      { account: 'gst_input' as const, amount: tax },
      { account: 'gateway' as const, amount: -(net + fees + tax) },
    ]
    const postings = all.filter(({ amount }) => amount !== 0)
    // Refunds may be as much as the payments: then nothing moved.
    if (postings.length > 0)
      await postJournal({
        req,
        key: `settlement:${settlement.id}`,
        cause: 'settlement',
        note: settlement.utr,
        postings,
      })
    return true
  })

async function insert({
  req,
  settlement: { id, utr, settledAt },
  sums,
}: {
  req: PayloadRequest
  settlement: GatewaySettlement
  sums: SettlementSums
}): Promise<boolean> {
  const at = now().toISOString()
  const rows = await query(
    req,
    sql`insert into settlements (id, gateway_settlement_id, utr, amount, captured, refunded, fees, tax, settled_at, created_at, updated_at)
        values (gen_random_uuid(), ${id}, ${utr}, ${sums.net}, ${sums.captured}, ${sums.refunded}, ${sums.fees}, ${sums.tax}, ${settledAt}::timestamptz, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (gateway_settlement_id) do nothing returning id`,
  )
  return rows.length > 0
}

const show = ({
  req,
  settlement,
  sums,
}: {
  req: PayloadRequest
  settlement: GatewaySettlement
  sums: SettlementSums
}) =>
  keepDifference({
    req,
    key: `settlement:${settlement.id}`,
    reference: settlement.id,
    difference: { kind: 'settlement', expected: sums.net, found: settlement.amount },
    evidence: {
      sums,
      lines: settlement.lines.filter(({ type }) => !isUsual(type)),
      settlement: { ...settlement, lines: settlement.lines.length },
    },
  })

const isUsual = (type: string): boolean => type === 'payment' || type === 'refund'
