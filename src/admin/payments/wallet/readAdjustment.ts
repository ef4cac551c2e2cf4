import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import { adjustmentAnswer, adjustmentRow } from '@/operations/payments/wallet/adjustmentRow'
import type { Language } from '@/rules/system/failures'
import { readPurse } from './readPurse'

type Names = { client: string; asked_by: string | null; decided_by: string | null }

/** An adjustment with the names of its people and the wallet it is about; null where staff may not look. */
export const readAdjustment = async ({
  req,
  id,
  language,
}: {
  req: PayloadRequest
  id: string
  language: Language
}) => {
  const row = await adjustmentRow({ req, id })
  const purse = row && (await readPurse({ req, user: row.user, language }))
  if (!row || !purse) return null
  const [names] = await query<Names>(
    req,
    sql`select u.name as client, asked.name as asked_by, decided.name as decided_by
        from wallet_adjustments w join users u on u.id = w.user_id
        left join admins asked on asked.id = w.requested_by_id left join admins decided on decided.id = w.decided_by_id
        where w.id = ${id}`,
  )
  return {
    adjustment: adjustmentAnswer(row),
    client: names!.client,
    askedBy: names!.asked_by ?? '–',
    decidedBy: names!.decided_by,
    wallet: { paid: purse.paid, promo: purse.promo },
  }
}
