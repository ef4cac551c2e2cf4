import type { PayloadRequest } from 'payload'
import { env } from '@/kit/env'
import { Failure } from '@/kit/failure'
import { present, query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { messenger, type Messenger } from '@/integrations/messaging'
import { VendorError } from '@/integrations/VendorError'
import { movesOn, type MessageStatus } from '@/rules/notifications/messageFlow'

/** A provider's report about a message: believed by its signature, applied only forward. @throws Failure BAD_SIGNATURE */
export const receiveStatus = async ({
  req,
  form,
  signature,
}: {
  req: PayloadRequest
  form: string
  signature: string
}): Promise<void> => {
  const params = Object.fromEntries(new URLSearchParams(form))
  const url = `${env().PUBLIC_URL}/api/notifications/status${req.search ?? ''}`
  const report = await provider()?.readStatus({ params, signature, url })
  if (!report) throw new Failure('BAD_SIGNATURE')
  const to: MessageStatus = report.status === 'undelivered' ? 'failed' : report.status
  await transaction(req, async () => {
    const [row] = await query<{ id: string; status: MessageStatus }>(
      req,
      sql`select id, status from notifications where id::text = ${report.reference ?? ''} or provider_id = ${report.providerId} order by id::text = ${report.reference ?? ''} desc limit 1 for update`,
    )
    if (!row || !movesOn({ from: row.status, to })) return
    await query(
      req,
      sql`update notifications set status = ${to}, reason = ${report.errorCode ?? null}, updated_at = ${present()} where id = ${row.id}`,
    )
  })
}

/** Without a provider there is nobody whose signature could be believed. */
function provider(): Messenger | null {
  try {
    return messenger()
  } catch (error) {
    if (error instanceof VendorError) return null
    throw error
  }
}
