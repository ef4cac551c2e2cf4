import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { env } from '@/kit/env'
import { open } from '@/kit/seal'
import { present, query, sql } from '@/kit/sql'
import { messenger } from '@/integrations/messaging'
import { VendorError } from '@/integrations/VendorError'
import { UNSURE } from '@/rules/notifications/copies'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Channel } from '@/rules/notifications/messageFlow'
import type { Language } from '@/rules/system/failures'
import { whatsappOf, type MessageData } from '@/templates'
import { sendMail } from './sendMail'

type Row = {
  id: string
  channel: Channel
  event: MessageEvent
  order_id: string | null
  sealed_data: string
  email: string | null
  phone: string | null
  created_at: Date | string
  attempts: number | string
  was_sending: boolean
}
type Sealed = { data: MessageData[MessageEvent]; language: Language; email?: string }
type Sent = { providerId: string }

/**
 * Sends one queued message. The row is claimed first; a run that died in the middle is recognised by
 * its `sending` state, and what may have gone out already is looked up at the provider.
 * @throws VendorError when it should be tried again
 */
export const sendNotification = async ({
  req,
  notification,
}: {
  req: PayloadRequest
  notification: string
}): Promise<void> => {
  const row = await claimRow(req, notification)
  if (!row) return
  const sealed = open<Sealed>({ sealed: row.sealed_data, purpose: 'message' })
  try {
    const sent =
      row.channel === 'email'
        ? await sendMail({ req, ...letterOf(row, sealed) })
        : await sendWhatsapp({ row, sealed })
    await finish({ req, id: row.id, status: 'sent', providerId: sent.providerId })
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    if (error.kind === 'rejected')
      return finish({ req, id: row.id, status: 'failed', reason: error.code })
    // A message that may be out already stays `sending`, so that every later attempt looks it up first.
    if (error.kind === 'unavailable' && !row.was_sending)
      await query(
        req,
        sql`update notifications set status = 'queued', reason = ${error.code} where id = ${row.id} and status = 'sending'`,
      )
    throw error
  }
}

/** The last attempt is over: the message is failed, and the order page shows it. */
export const giveUpNotification = async ({
  req,
  notification,
}: {
  req: PayloadRequest
  notification: string
}): Promise<void> => {
  await query(
    req,
    sql`update notifications set status = 'failed', reason = case when copies > 0 then ${UNSURE} else coalesce(reason, 'gave_up') end, updated_at = ${present()} where id = ${notification} and status in ('queued', 'sending')`,
  )
}

async function claimRow(req: PayloadRequest, id: string): Promise<Row | undefined> {
  const [row] = await query<Row>(
    req,
    sql`with before as (select id, status from notifications where id = ${id} for update)
        update notifications n set status = 'sending', attempts = n.attempts + 1, updated_at = ${present()} from before
        where n.id = before.id and before.status in ('queued', 'sending')
        returning n.id, n.channel, n.event, n.order_id, n.sealed_data, n.created_at, n.attempts, before.status = 'sending' as was_sending,
          (select u.email from users u where u.id = n.user_id) as email, (select u.phone from users u where u.id = n.user_id) as phone`,
  )
  return row
}

const letterOf = (row: Row, { data, language, email }: Sealed) => ({
  id: row.id,
  to: email ?? row.email!,
  event: row.event,
  order: row.order_id,
  data,
  language,
})

async function sendWhatsapp({ row, sealed }: { row: Row; sealed: Sealed }): Promise<Sent> {
  const said = whatsappOf({
    event: row.event,
    data: sealed.data,
    locale: sealed.language,
  } as Parameters<typeof whatsappOf>[0])!
  const message = {
    to: row.phone!,
    template: { name: said.templateName, language: said.language, body: said.body },
    variables: said.variables,
  }
  const earlier = row.was_sending
    ? await messenger().findSent({ ...message, since: new Date(row.created_at).toISOString() })
    : null
  return (
    earlier ??
    messenger().sendTemplate({
      ...message,
      reference: row.id,
      statusCallbackUrl: `${env().PUBLIC_URL}/api/notifications/status`,
    })
  )
}

/** The provider's report may have overtaken its answer: it keeps the state, the answer adds the rest. */
async function finish({
  req,
  id,
  status,
  providerId,
  reason,
}: {
  req: PayloadRequest
  id: string
  status: 'sent' | 'failed'
  providerId?: string
  reason?: string
}): Promise<void> {
  const sentAt = status === 'sent' ? now().toISOString() : null
  await query(
    req,
    sql`update notifications set provider_id = coalesce(provider_id, ${providerId ?? null}), sent_at = coalesce(sent_at, ${sentAt}::timestamptz),
          status = case when status = 'sending' then ${status} else status end, reason = case when status = 'sending' then ${reason ?? null} else reason end, updated_at = ${present()}
        where id = ${id}`,
  )
}
