import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { enqueue } from '@/kit/enqueue'
import { seal } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Channel } from '@/rules/notifications/messageFlow'
import { messageLane } from '@/rules/notifications/messageLane'
import type { Language } from '@/rules/system/failures'
import { inAppText, type MessageData } from '@/templates'
import { readSettings } from '../system/settings'

/** A client with `email` is written to at that address instead of the account's own. */
type Receiver = { user: string; email?: string } | { email: string; language: Language }

type Input<Event extends MessageEvent> = {
  req: PayloadRequest
  event: Event
  data: Omit<MessageData[Event], 'practiceName' | 'timezone' | 'contactEmail'>
  channels: Channel[]
  /** Unique for ever with the channel: the same message queued again does nothing. */
  key: string
  to: Receiver
  order?: string
  report?: string
}

type Contact = { locale: Language; timezone: string; phone: string | null; has_refused: boolean }

/** Queues one message per channel in the caller's transaction; what cannot be sent is kept with its reason. */
export const notify = async <Event extends MessageEvent>(input: Input<Event>): Promise<void> => {
  const { req, event, to } = input
  const contact = 'user' in to ? await contactOf(req, to.user) : undefined
  const language = contact?.locale ?? ('language' in to ? to.language : 'en')
  const settings = await readSettings({ req, language })
  const data = {
    ...input.data,
    practiceName: settings.practiceName,
    contactEmail: settings.supportEmail ?? undefined,
    timezone: contact?.timezone ?? settings.timezone,
  } as unknown as MessageData[Event]
  const message = inAppText({ event, data, locale: language })
  const sealedData = seal({
    value: { data, language, email: 'email' in to ? to.email : undefined },
    purpose: 'message',
  })
  for (const channel of input.channels)
    await insert({
      ...input,
      channel,
      message,
      sealedData,
      reason: reasonAgainst(channel, contact),
    })
}

async function insert({
  req,
  event,
  key,
  channel,
  message,
  sealedData,
  reason,
  to,
  order,
  report,
}: Omit<Input<MessageEvent>, 'data' | 'channels'> & {
  channel: Channel
  message: string
  sealedData: string
  reason: string | null
}): Promise<void> {
  const at = now().toISOString()
  const [row] = await query<{ id: string }>(
    req,
    sql`insert into notifications (id, key, channel, event, user_id, order_id, report_id, message, status, attempts, reason, sealed_data, created_at, updated_at)
        values (gen_random_uuid(), ${`${key}:${channel}`}, ${channel}, ${event}, ${'user' in to ? to.user : null}::uuid, ${order ?? null}::uuid, ${report ?? null}::uuid,
          ${message}, ${reason ? 'skipped' : 'queued'}, 0, ${reason}, ${sealedData}, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do nothing returning id`,
  )
  if (row && !reason)
    await enqueue({
      req,
      job: 'sendNotification',
      input: { notification: row.id },
      key: `notification:${row.id}`,
      lane: messageLane(event),
    })
}

async function contactOf(req: PayloadRequest, user: string): Promise<Contact | undefined> {
  const [row] = await query<Contact>(
    req,
    sql`select u.locale, u.timezone, u.phone, coalesce((select not c.is_given from consents c where c.user_id = u.id and c.purpose = 'whatsapp' order by c.created_at desc limit 1), false) as has_refused
        from users u where u.id = ${user}`,
  )
  return row
}

/** Messages about one's own order are part of the service; WhatsApp stops as soon as it is refused. */
function reasonAgainst(channel: Channel, contact: Contact | undefined): string | null {
  if (channel !== 'whatsapp') return null
  if (!contact?.phone) return 'no_phone'
  return contact.has_refused ? 'no_consent' : null
}
