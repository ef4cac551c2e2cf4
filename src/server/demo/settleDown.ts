import { createLocalReq, type Payload } from 'payload'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'

/** The past is over: its messages were sent (two were not), its jobs are done. */
export const settleDown = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await transaction(req, async () => {
    await query(
      req,
      sql`update notifications set status = 'sent', attempts = 1, sent_at = created_at where status = 'queued'`,
    )
    await query(
      req,
      sql`update notifications set status = 'failed', reason = '21211', sent_at = null where id in (select id from notifications where channel = 'whatsapp' order by created_at desc limit 2)`,
    )
    await query(req, sql`update payload_jobs set completed_at = now() where completed_at is null`)
  })
}
