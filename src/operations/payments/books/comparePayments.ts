import { present, query, sql, type DbRequest } from '@/kit/sql'
import { gatewayBooks, paymentGateway, type GatewayPayment } from '@/integrations/payments'
import { comparePayment } from '@/rules/payments/books/compareBooks'
import type { TransactionStatus } from '@/rules/payments/transactionFlow'
import { closeDifferences, keepDifference } from './keepDifference'

type Here = {
  id: string
  gateway_payment_id: string
  status: TransactionStatus
  amount: string
  currency: string
}
type Pair = { there: GatewayPayment | null; here: Here | undefined }

export type Span = { from: Date; to: Date }

/**
 * Compares the gateway's payments of a span with ours, both ways, and notes their fees.
 * @returns how many were compared, how many differ
 * @throws VendorError while the gateway is away
 */
export const comparePayments = async ({
  req,
  span,
}: {
  req: DbRequest
  span: Span
}): Promise<{ compared: number; open: number }> => {
  const listed = await gatewayBooks().listPaymentsBetween(span)
  const known = await ours({ req, span, ids: listed.map(({ id }) => id) })
  const heard = new Set(listed.map(({ id }) => id))
  const pairs = listed.map((there): Pair => ({
    there,
    here: known.find((row) => row.gateway_payment_id === there.id),
  }))
  for (const here of known.filter((row) => !heard.has(row.gateway_payment_id)))
    pairs.push({ there: await asked(here.gateway_payment_id), here })
  await noteFees({ req, payments: pairs.flatMap(({ there }) => there ?? []) })
  return { compared: pairs.length, open: await keep({ req, pairs }) }
}

/** Ours that the gateway lists, and those that count as paid here in the span. */
const ours = ({ req, span, ids }: { req: DbRequest; span: Span; ids: string[] }): Promise<Here[]> =>
  query<Here>(
    req,
    sql`select id, gateway_payment_id, status, amount, currency from transactions where kind in ('payment', 'topup') and (
          gateway_payment_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
          or (status = 'success' and gateway_payment_id is not null and created_at between ${span.from.toISOString()}::timestamptz and ${span.to.toISOString()}::timestamptz))`,
  )

/** One that the list did not hold is asked for by its id: it may be of another day there. */
const asked = (id: string): Promise<GatewayPayment | null> =>
  paymentGateway()
    .fetchPayment(id)
    .catch((error: unknown) => {
      if ((error as { kind?: string }).kind === 'rejected') return null
      throw error
    })

async function keep({ req, pairs }: { req: DbRequest; pairs: Pair[] }): Promise<number> {
  const agreed: string[] = []
  let open = 0
  for (const { there, here } of pairs) {
    const reference = there?.id ?? here!.gateway_payment_id
    const key = `payment:${reference}`
    const own = here ? { ...here, amount: Number(here.amount) } : null
    const difference = comparePayment({ there, here: own })
    if (!difference) agreed.push(key)
    else {
      const evidence = { here: own, gateway: there }
      const kept = { req, key, reference, transaction: here?.id, difference, evidence }
      if (await keepDifference(kept)) open += 1
    }
  }
  await closeDifferences({ req, keys: agreed })
  return open
}

async function noteFees({
  req,
  payments,
}: {
  req: DbRequest
  payments: GatewayPayment[]
}): Promise<void> {
  const fees = payments.flatMap(({ id, fee, tax }) =>
    fee === undefined ? [] : [{ id, fee, tax: tax ?? 0 }],
  )
  await query(
    req,
    sql`update transactions t set fee = f.fee, fee_tax = f.tax, updated_at = ${present()}
        from jsonb_to_recordset(${JSON.stringify(fees)}::jsonb) as f (id text, fee numeric, tax numeric)
        where t.gateway_payment_id = f.id and t.kind in ('payment', 'topup') and (t.fee, t.fee_tax) is distinct from (f.fee, f.tax)`,
  )
}
