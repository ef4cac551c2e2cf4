import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/kit/env'
import { receiveStatus } from '@/operations/notifications/receiveStatus'
import { giveUpNotification } from '@/operations/notifications/sendNotification'
import { testVendors } from '../support/vendors'
import { until } from '../support/until'
import { fault, queued, rowOf, SEND } from './messages'
import { newReq } from './shop'

beforeAll(async () => {
  await testVendors()
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
