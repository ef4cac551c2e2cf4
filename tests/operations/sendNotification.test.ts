import { beforeAll, describe, expect, it } from 'vitest'
import { followContactChange } from '@/operations/people/followContactChange'
import { giveUpNotification, sendNotification } from '@/operations/notifications/sendNotification'
import { testVendors } from '../support/vendors'
import { fault, queued, rowOf, SEND } from './messages'
import { aClient, newReq, rows, sql } from './shop'

beforeAll(async () => {
  await testVendors()
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

it('tells the address from before that it was changed, though the account has another', async () => {
  const { id, email } = await aClient()
  const [before, after] = [{ email: 'box.of.before@example.in' }, { email }]
  await followContactChange({ req: await newReq(), user: id, before, after })
  const [row] = await rows<{ id: string }>(
    sql`select id from notifications where user_id = ${id} and event = 'account.contact-changed'`,
  )
  await sendNotification({ req: await newReq(), notification: row!.id })
  const outbox = (await testVendors()).outbox
  expect(await outbox(`?channel=email&to=${encodeURIComponent(before.email)}`)).toHaveLength(1)
  expect(await outbox(`?channel=email&to=${encodeURIComponent(email)}`)).toEqual([])
})
