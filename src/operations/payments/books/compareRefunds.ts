import { query, sql, type DbRequest } from '@/kit/sql'
import { gatewayBooks, paymentGateway, type GatewayRefund } from '@/integrations/payments'
import { compareRefund } from '@/rules/payments/books/compareBooks'
import type { RefundStatus } from '@/rules/payments/transactionFlow'
import type { Span } from './comparePayments'
import { closeDifferences, keepDifference } from './keepDifference'

type Here = {
  id: string
  gateway_refund_id: string | null
  gateway_status: RefundStatus
  amount: string
  currency: string
}
type Pair = { there: GatewayRefund | null; here: Here | undefined }

/**
 * Compares the gateway's refunds of a span with ours to the source, both ways.
 * @returns how many were compared, how many differ
 * @throws VendorError while the gateway is away
 */
export const compareRefunds = async ({
  req,
  span,
}: {
  req: DbRequest
  span: Span
}): Promise<{ compared: number; open: number }> => {
  const listed = await gatewayBooks().listRefundsBetween(span)
  const known = await ours({ req, span, listed })
  const matched = new Set<string>()
  const pairs = listed.map((there): Pair => {
    const here = known.find((row) => row.gateway_refund_id === there.id || row.id === there.receipt)
    if (here) matched.add(here.id)
    return { there, here }
  })
  for (const here of known.filter(({ id }) => !matched.has(id)))
    pairs.push({ there: await asked(here.gateway_refund_id), here })
  let open = 0
  const agreed: string[] = []
  for (const pair of pairs) {
    const { key, isOpen } = await keep({ req, ...pair })
    if (isOpen === null) agreed.push(key)
    else if (isOpen) open += 1
  }
  await closeDifferences({ req, keys: agreed })
  return { compared: pairs.length, open }
}

const ours = ({
  req,
  span,
  listed,
}: {
  req: DbRequest
  span: Span
  listed: GatewayRefund[]
}): Promise<Here[]> => {
  const names = listed.flatMap(({ id, receipt }) => (receipt ? [id, receipt] : [id]))
  return query<Here>(
    req,
    sql`with named as (select jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name)
        select id, gateway_refund_id, gateway_status, amount, currency from transactions where kind = 'refund' and refund_to = 'source' and (
          gateway_refund_id in (select name from named) or id::text in (select name from named)
          or created_at between ${span.from.toISOString()}::timestamptz and ${span.to.toISOString()}::timestamptz)`,
  )
}

const asked = async (id: string | null): Promise<GatewayRefund | null> => {
  if (!id) return null
  return paymentGateway()
    .fetchRefund(id)
    .catch((error: unknown) => {
      if ((error as { kind?: string }).kind === 'rejected') return null
      throw error
    })
}

async function keep({
  req,
  there,
  here,
}: Pair & { req: DbRequest }): Promise<{ key: string; isOpen: boolean | null }> {
  const reference = there?.id ?? here?.gateway_refund_id ?? here!.id
  const key = `refund:${reference}`
  const own = here ? { ...here, amount: Number(here.amount), status: here.gateway_status } : null
  const difference = compareRefund({ there, here: own })
  if (!difference) return { key, isOpen: null }
  const evidence = { here: own, gateway: there }
  const isOpen = await keepDifference({
    req,
    key,
    reference,
    transaction: here?.id,
    difference,
    evidence,
  })
  return { key, isOpen }
}
