import type { PayloadRequest } from 'payload'
import { happen } from '@/kit/happen'
import { present, query, sql } from '@/kit/sql'

const MATTERS = {
  failed: 'A refund failed, the money is with us again',
  elsewhere: 'Refunded at the gateway',
  stuck: 'A refund could not be asked of the gateway',
} as const

type Refund = { id: string; order_id: string | null }

/** A refund that staff must look at: shown on its order, and told once for each matter. */
export const flagRefund = async ({
  req,
  refund,
  matter,
}: {
  req: PayloadRequest
  refund: Refund
  matter: keyof typeof MATTERS
}): Promise<void> => {
  const detail = MATTERS[matter]
  const order = refund.order_id
  if (order) {
    await query(
      req,
      sql`update orders set attention = ${detail}, updated_at = ${present()} where id = ${order}`,
    )
  }
  await happen({
    req,
    moment: 'refund.flagged',
    facts: { order, refund: refund.id, matter, detail },
  })
}
