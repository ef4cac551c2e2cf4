import type { PayloadRequest } from 'payload'
import { Failure } from '@/kit/failure'
import { happen } from '@/kit/happen'
import { refundPlan, type RefundPiece } from '@/rules/payments/refunds/refundPlan'
import type { RefundTarget } from '@/rules/payments/transactionFlow'
import { addRefund, queueRefund } from './addRefund'
import { countRefunds } from './countRefunds'
import { creditWallet } from '../wallet/creditWallet'
import { newRefundId } from './newRefundId'
import { postJournal } from '../postJournal'
import { readRefundable } from './readRefundable'
import { refundDebits } from './refundDebits'
import { supplyKept } from '../tax/supplyKept'

export type Grant = {
  req: PayloadRequest
  order: { id: string; user: string }
  /** Paise; all that is left when missing. */
  amount?: number
  to: RefundTarget
  reason: string
  by?: string | null
  /** Only the money of this payment. */
  payment?: string
  /** Names the request: its refunds have ids by which it finds them again. */
  owner?: string
}

/**
 * Gives money of an order back, in the caller's transaction and under the lock of the order's row: wallet money at
 * once, the rest by a job that asks the gateway. @returns the refunds' transactions
 * @throws Failure NOT_REFUNDABLE, REFUND_TOO_LARGE
 */
export const grantRefund = async (grant: Grant): Promise<string[]> => {
  const { req, order, to, payment } = grant
  const money = await readRefundable({ req, order: order.id })
  const sources = payment
    ? money.sources.filter((each) => each.from === 'gateway' && each.payment === payment)
    : money.sources
  const left = sources.reduce((sum, each) => sum + each.left, 0)
  if (left === 0) throw new Failure('NOT_REFUNDABLE')
  const pieces = refundPlan({ sources, amount: grant.amount ?? left, to })
  if (!pieces) throw new Failure('REFUND_TOO_LARGE', { field: 'amount' })
  const ids: string[] = []
  for (const piece of pieces) {
    const id = newRefundId(grant.owner, ids.length)
    ids.push(await give({ ...grant, piece, id }))
  }
  await supplyKept({ req, order: order.id })
  return ids
}

async function give({
  req,
  order,
  piece,
  reason,
  by = null,
  id,
}: Grant & { piece: RefundPiece; id: string }): Promise<string> {
  const { amount, to, source } = piece
  const key = source.from === 'wallet' ? `refund-lot:${source.lot}:${id}` : `refund:${id}`
  const of = source.from === 'gateway' ? source.payment : null
  const debits = await refundDebits({ req, order: order.id, amount })
  const refund = { id, key, user: order.user, order: order.id, of, to, amount, reason, by }
  await addRefund({ req, refund })
  const journal = {
    req,
    key: `refund:${id}`,
    cause: 'refund' as const,
    order: order.id,
    transaction: id,
    user: order.user,
    by,
  }
  if (to === 'source') {
    await postJournal({
      ...journal,
      postings: [...debits, { account: 'refunds_due', amount: -amount }],
    })
    await queueRefund({ req, id })
  } else {
    await creditWallet({ ...journal, user: order.user, ...lotOf(piece), from: debits, reason })
    const facts = { order: order.id, refund: id, amount, to }
    await happen({ req, moment: 'refund.completed', facts })
  }
  await countRefunds({ req, order: order.id })
  return id
}

/** What came from the wallet goes back as what it was. */
const lotOf = ({ amount, source }: RefundPiece) =>
  source.from === 'wallet'
    ? { amount, kind: source.kind, expiresAt: source.expiresAt }
    : { amount, kind: 'paid' as const }
