import { beforeAll, describe, expect, it } from 'vitest'
import { sendNotification } from '@/operations/notifications/sendNotification'
import { requestRefund } from '@/operations/payments/refunds/requestRefund'
import { testVendors } from '../support/vendors'
import { aManager } from './purse'
import { aClient, aPaidOrder, newReq, rows, sql } from './shop'

beforeAll(async () => {
  await testVendors()
})

const mailOf = async (order: string, event: string): Promise<string> => {
  const [row] = await rows<{ id: string }>(
    sql`select id from notifications where order_id = ${order} and channel = 'email' and event = ${event}`,
  )
  return row!.id
}

describe('the confirmation', () => {
  it.each(['en', 'hi'] as const)('carries the receipt, once (%s)', async (locale) => {
    const client = await aClient({ locale })
    const { order } = await aPaidOrder({ client })
    const notification = await mailOf(order, 'order.confirmed')
    await sendNotification({ req: await newReq(), notification })
    await sendNotification({ req: await newReq(), notification })
    const to = encodeURIComponent(client.email)
    const mails = await (await testVendors()).outbox(`?channel=email&to=${to}`)
    expect(mails).toHaveLength(1)
    const [receipt] = await rows<{ number: string }>(
      sql`select number from tax_documents where order_id = ${order} and kind = 'receipt'`,
    )
    expect((mails[0] as { attachments?: unknown[] }).attachments).toEqual([
      expect.objectContaining({
        name: `${receipt!.number.replaceAll('/', '-')}.pdf`,
        type: 'application/pdf',
      }),
    ])
  })
})

describe('a refund', () => {
  it('is told by email and WhatsApp when the money is back, with its document', async () => {
    const client = await aClient()
    const { order } = await aPaidOrder({ client })
    const by = (await aManager()).id
    const input = { orderId: order, amount: 12_300, to: 'wallet' as const, reason: 'Goodwill' }
    await requestRefund({ req: await newReq(), by, input })
    const told = await rows<{ channel: string; message: string }>(
      sql`select channel, message from notifications where order_id = ${order} and event = 'order.refunded' order by channel`,
    )
    expect(told.map(({ channel }) => channel)).toEqual(['email', 'whatsapp'])
    const notification = await mailOf(order, 'order.refunded')
    await sendNotification({ req: await newReq(), notification })
    const to = encodeURIComponent(client.email)
    const mails = await (await testVendors()).outbox(`?channel=email&to=${to}`)
    const mail = mails.find(({ subject }) => /refunded/.test(String(subject)))!
    expect(mail.text).toContain('₹123')
    expect((mail as { attachments?: { name: string }[] }).attachments).toMatchObject([
      { name: expect.stringMatching(/^RN-/) },
    ])
  })
})
