import { randomUUID } from 'node:crypto'
import { notify } from '@/operations/notifications/notify'
import { sendNotification } from '@/operations/notifications/sendNotification'
import type { Channel } from '@/rules/notifications/messageFlow'
import { testVendors } from '../support/vendors'
import { aClient, newReq, rows, sql, type Client } from './shop'

/** Part of the path of a call that sends a WhatsApp message. */
export const SEND = 'Messages.json'

export type Row = {
  id: string
  key: string
  channel: Channel
  status: string
  reason: string | null
  attempts: number
  provider_id: string | null
  is_sent: boolean
  message: string
  sealed_data: string
}

export const rowsOf = (key: string): Promise<Row[]> =>
  rows<Row>(
    sql`select id, key, channel, status, reason, attempts::int, provider_id, sent_at is not null as is_sent, message, sealed_data
        from notifications where key like ${`${key}:%`} order by channel::text`,
  )

export const rowOf = async (id: string): Promise<Row> =>
  (
    await rows<Row>(
      sql`select id, key, channel, status, reason, attempts::int, provider_id, sent_at is not null as is_sent, message, sealed_data from notifications where id = ${id}`,
    )
  )[0]!

export const say = async (
  client: Client,
  { key = randomUUID(), req = undefined as Awaited<ReturnType<typeof newReq>> | undefined } = {},
): Promise<string> => {
  await notify({
    req: req ?? (await newReq()),
    event: 'order.completed',
    data: {
      clientName: 'Asha Rao',
      orderCode: `SH-${key.slice(0, 6).toUpperCase()}`,
      serviceTitle: 'Janma Kundali',
      orderUrl: 'https://example.org/orders/1',
    } as never,
    channels: ['email', 'whatsapp'],
    key,
    to: { user: client.id },
  })
  return key
}

/** A queued message of one channel. */
export const queued = async (channel: Channel, over: { phone?: string } = {}) => {
  const client = await aClient()
  if (over.phone) await rows(sql`update users set phone = ${over.phone} where id = ${client.id}`)
  const row = (await rowsOf(await say(client))).find((each) => each.channel === channel)!
  const to = channel === 'email' ? client.email : (over.phone ?? client.phone!)
  const send = async () => sendNotification({ req: await newReq(), notification: row.id })
  const arrived = async () =>
    (await testVendors()).outbox(`?channel=${channel}&to=${encodeURIComponent(to)}`)
  return { id: row.id, send, arrived }
}

/** Makes the provider's next call fail. */
export const fault = async (
  provider: 'twilio' | 'smtp',
  mode: string,
  more: Record<string, unknown> = {},
) => (await testVendors()).post('/faults', { provider, mode, times: 1, ...more })
