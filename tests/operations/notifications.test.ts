import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/kit/env'
import { transaction } from '@/kit/transaction'
import { notify } from '@/operations/notifications/notify'
import { receiveStatus } from '@/operations/notifications/receiveStatus'
import { giveUpNotification, sendNotification } from '@/operations/notifications/sendNotification'
import type { Channel } from '@/rules/notifications/messageFlow'
import { until } from '../support/until'
import { testVendors, type Vendors } from '../support/vendors'
import { aClient, lost, newReq, rows, sql, together, type Client } from './shop'

let vendors: Vendors

beforeAll(async () => {
  vendors = await testVendors()
})

const SEND = 'Messages.json'

type Row = {
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

const rowsOf = (key: string): Promise<Row[]> =>
  rows<Row>(
    sql`select id, key, channel, status, reason, attempts::int, provider_id, sent_at is not null as is_sent, message, sealed_data
        from notifications where key like ${`${key}:%`} order by channel::text`,
  )

const rowOf = async (id: string): Promise<Row> =>
  (
    await rows<Row>(
      sql`select id, key, channel, status, reason, attempts::int, provider_id, sent_at is not null as is_sent, message, sealed_data from notifications where id = ${id}`,
    )
  )[0]!

const say = async (
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
const queued = async (channel: Channel, over: { phone?: string } = {}) => {
  const client = await aClient()
  if (over.phone) await rows(sql`update users set phone = ${over.phone} where id = ${client.id}`)
  const row = (await rowsOf(await say(client))).find((each) => each.channel === channel)!
  const to = channel === 'email' ? client.email : (over.phone ?? client.phone!)
  const send = async () => sendNotification({ req: await newReq(), notification: row.id })
  const arrived = () => vendors.outbox(`?channel=${channel}&to=${encodeURIComponent(to)}`)
  return { id: row.id, send, arrived }
}

const fault = (provider: 'twilio' | 'smtp', mode: string, more: Record<string, unknown> = {}) =>
  vendors.post('/faults', { provider, mode, times: 1, ...more })

describe('queueing a message', () => {
  it('makes one row and one job for each channel, however often it is said', async () => {
    const client = await aClient()
    const key = randomUUID()
    expect(lost(await together(8, (req) => say(client, { key, req })))).toEqual([])
    const found = await rowsOf(key)
    expect(found.map((row) => [row.channel, row.status])).toEqual([
      ['email', 'queued'],
      ['whatsapp', 'queued'],
    ])
    for (const { id } of found)
      expect(
        await rows(sql`select 1 from payload_jobs where key = ${`notification:${id}`}`),
      ).toHaveLength(1)
  })

  it('is undone with the transaction that wanted it', async () => {
    const client = await aClient()
    const key = randomUUID()
    const req = await newReq()
    const work = transaction(req, async () => {
      await say(client, { key, req })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await rowsOf(key)).toEqual([])
    const jobs = await rows(
      sql`select 1 from payload_jobs j where j.task_slug = 'sendNotification' and not exists (select 1 from notifications n where n.id::text = j.input ->> 'notification')`,
    )
    expect(jobs).toEqual([])
  })

  it('keeps what may not be sent, with the reason, and queues no job for it', async () => {
    const [client, silent] = [await aClient(), await aClient({ hasPhone: false })]
    const consent = (isGiven: boolean, at: string) =>
      rows(
        sql`insert into consents (id, user_id, purpose, is_given, text_version, created_at) values (gen_random_uuid(), ${client.id}, 'whatsapp', ${isGiven}, '2026-11', ${at}::timestamptz)`,
      )
    const whatsappOf = async (of: Client) => {
      const row = (await rowsOf(await say(of))).find(({ channel }) => channel === 'whatsapp')!
      const jobs = await rows(
        sql`select 1 from payload_jobs where key = ${`notification:${row.id}`}`,
      )
      return [row.status, row.reason, jobs.length]
    }
    await consent(true, '2026-01-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['queued', null, 1])
    await consent(false, '2026-02-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['skipped', 'no_consent', 0])
    await consent(true, '2026-03-01T00:00:00Z')
    expect(await whatsappOf(client)).toEqual(['queued', null, 1])
    expect(await whatsappOf(silent)).toEqual(['skipped', 'no_phone', 0])
  })

  it('speaks the client’s language and seals what it says about the person', async () => {
    const [english] = await rowsOf(await say(await aClient()))
    const [hindi] = await rowsOf(await say(await aClient({ locale: 'hi' })))
    expect(english?.message).not.toMatch(/[\u0900-\u097f]/)
    expect(hindi?.message).toMatch(/[\u0900-\u097f]/)
    expect(english?.sealed_data).toMatch(/^test\./)
    expect(english?.sealed_data).not.toContain('Asha')
  })
})

describe.each(['email', 'whatsapp'] as const)('sending by %s', (channel) => {
  const provider = channel === 'email' ? 'smtp' : 'twilio'
  const match = channel === 'email' ? undefined : SEND

  it('goes out once, though its job runs again', async () => {
    const { id, send, arrived } = await queued(channel)
    await send()
    await send()
    expect(await arrived()).toHaveLength(1)
    const row = await rowOf(id)
    expect(row).toMatchObject({ attempts: 1, reason: null, is_sent: true })
    expect(['sent', 'delivered']).toContain(row.status)
    expect(row.provider_id).toEqual(expect.any(String))
  })

  it('waits and comes again after a fault that passes', async () => {
    for (const mode of ['http_429', 'http_500', 'html_502']) {
      const { id, send, arrived } = await queued(channel)
      await fault(provider, mode, { match })
      await expect(send(), mode).rejects.toMatchObject({ kind: 'unavailable' })
      expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 1, is_sent: false })
      expect((await rowOf(id)).reason).not.toBeNull()
      expect(await arrived()).toEqual([])
      await send()
      expect(await arrived()).toHaveLength(1)
      expect(await rowOf(id)).toMatchObject({ attempts: 2, reason: null, is_sent: true })
    }
  })

  it('is over when the provider refuses it', async () => {
    const { id, send, arrived } = await queued(channel)
    await fault(provider, 'reject', { match })
    await send()
    await send()
    const code = channel === 'email' ? '550' : '21610'
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: code, attempts: 1 })
    expect(await arrived()).toEqual([])
  })

  it('is given up after the last attempt, and only if it is not out', async () => {
    const [open, refused, done] = [
      await queued(channel),
      await queued(channel),
      await queued(channel),
    ]
    await fault(provider, 'http_500', { match })
    await expect(refused.send()).rejects.toThrow()
    await done.send()
    for (const { id } of [open, refused, done])
      await giveUpNotification({ req: await newReq(), notification: id })
    expect(await rowOf(open.id)).toMatchObject({ status: 'failed', reason: 'gave_up' })
    const kept = (await rowOf(refused.id)).reason
    expect(kept).not.toBe('gave_up')
    expect(await rowOf(refused.id)).toMatchObject({ status: 'failed', is_sent: false })
    expect((await rowOf(done.id)).status).not.toBe('failed')
    await open.send()
    expect(await open.arrived()).toEqual([])
  })
})

describe('a message whose answer was lost', () => {
  it('by WhatsApp is looked up, and not sent twice', async () => {
    const { id, send, arrived } = await queued('whatsapp')
    await fault('twilio', 'reset_after', { match: SEND })
    await expect(send()).rejects.toMatchObject({ kind: 'unknown_outcome' })
    await send()
    const [entry, ...more] = await arrived()
    expect(more).toEqual([])
    expect(await rowOf(id)).toMatchObject({ provider_id: entry?.messageId, is_sent: true })
  })

  it('is still looked up after the look-up itself failed', async () => {
    const { send, arrived } = await queued('whatsapp')
    await fault('twilio', 'reset_after', { match: SEND })
    await expect(send()).rejects.toMatchObject({ kind: 'unknown_outcome' })
    await fault('twilio', 'http_500', { match: 'GET', times: 3 })
    await expect(send()).rejects.toMatchObject({ kind: 'unavailable' })
    await send()
    expect(await arrived()).toHaveLength(1)
  })

  it('by WhatsApp that never went out is sent at the next attempt', async () => {
    const { id, send, arrived } = await queued('whatsapp')
    await fault('twilio', 'reset_before', { match: SEND })
    await expect(send()).rejects.toMatchObject({ kind: 'unknown_outcome' })
    expect(await arrived()).toEqual([])
    await send()
    expect(await arrived()).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ is_sent: true, attempts: 2 })
  })

  it('by mail comes again under the same Message-ID, so that mailboxes show one', async () => {
    const { id, send, arrived } = await queued('email')
    await fault('smtp', 'reset_after')
    await expect(send()).rejects.toMatchObject({ kind: 'unknown_outcome' })
    await send()
    const copies = await arrived()
    expect(copies).toHaveLength(2)
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1)
    expect(copies[0]?.messageId).toContain(id)
  })
})

it('a number that the provider does not know fails at once', async () => {
  const { id, send } = await queued('whatsapp', { phone: '+12345678' })
  await send()
  expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: '21211' })
})

describe('the provider’s reports', () => {
  it('arrive at the message, also when they overtake the answer', async () => {
    const { id, send } = await queued('whatsapp')
    await fault('twilio', 'slow', { match: SEND, delayMs: 3000 })
    const sending = send()
    await until('the report came first', async () => (await rowOf(id)).status === 'delivered')
    expect((await rowOf(id)).provider_id).toBeNull()
    await sending
    const row = await rowOf(id)
    expect(row).toMatchObject({ status: 'delivered', is_sent: true })
    expect(row.provider_id).toMatch(/^SM/)
  })

  it('count in any order and at the same time', async () => {
    for (const statuses of [
      ['sent', 'delivered', 'read'],
      ['read', 'sent', 'delivered'],
      ['delivered', 'queued', 'read', 'sent'],
    ]) {
      const { id } = await queued('whatsapp')
      await Promise.all(statuses.map((status) => tell(id, status)))
      expect((await rowOf(id)).status).toBe('read')
    }
  })

  it('correct a message that was given up though it had arrived', async () => {
    const { id } = await queued('whatsapp')
    await giveUpNotification({ req: await newReq(), notification: id })
    await tell(id, 'sent')
    expect((await rowOf(id)).status).toBe('failed')
    await tell(id, 'delivered')
    expect((await rowOf(id)).status).toBe('delivered')
    await tell(id, 'failed')
    expect((await rowOf(id)).status).toBe('delivered')
  })

  it('of a message that did not get through keep the code', async () => {
    const { id } = await queued('whatsapp')
    await tell(id, 'undelivered', { ErrorCode: '63024' })
    expect(await rowOf(id)).toMatchObject({ status: 'failed', reason: '63024' })
  })

  it('are believed by their signature only, and change nothing that is not ours', async () => {
    const { id } = await queued('whatsapp')
    await expect(tell(id, 'delivered', { forged: true })).rejects.toMatchObject({
      code: 'BAD_SIGNATURE',
    })
    expect((await rowOf(id)).status).toBe('queued')
    await tell(randomUUID(), 'delivered')
  })
})

/** One status report, signed as Twilio does: SHA-1 over the address and the sorted fields. */
async function tell(
  reference: string,
  status: string,
  { forged = false, ...more }: { forged?: boolean; ErrorCode?: string } = {},
): Promise<void> {
  const search = `?reference=${reference}`
  const form: Record<string, string> = {
    MessageSid: `SM${createHmac('md5', 'sid').update(reference).digest('hex')}`,
    MessageStatus: status,
    ...more,
  }
  const fields = Object.keys(form).sort()
  const signed = `${env().PUBLIC_URL}/api/notifications/status${search}${fields.map((key) => key + form[key]).join('')}`
  const signature = createHmac('sha1', forged ? 'wrong' : (env().TWILIO_AUTH_TOKEN ?? ''))
    .update(signed)
    .digest('base64')
  const req = await newReq()
  Object.assign(req, { search })
  await receiveStatus({ req, form: new URLSearchParams(form).toString(), signature })
}
