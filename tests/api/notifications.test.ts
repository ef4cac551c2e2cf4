import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { aClient, anotherClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { runJobs } from '../support/jobs'
import { testVendors, type Vendors } from '../support/vendors'
import { makeService, payOrder, placeOrder, uploadReport } from './world'

type Row = {
  id: string
  type: string
  event: string
  status: string
  sentAt: string | null
  message: string
}

let vendors: Vendors
let token: string
let inbox: string

beforeAll(async () => {
  vendors = await testVendors()
  await makeService({ slug: 'reading', title: 'Reading' })
  const client = await aClient()
  token = client.token
  inbox = `/notifications/user/${client.id}`
  const order = await placeOrder('reading', token)
  await payOrder(order)
  await uploadReport(order)
  await runJobs()
})

const rows = async (as = token): Promise<Row[]> =>
  (await call({ path: inbox, token: as, query: { limit: 100 } })).body.docs

const one = async (type: string, event: string): Promise<Row> => {
  const found = (await rows()).filter((row) => row.type === type && row.event === event)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('messages', () => {
  it('leave once by each channel, and the client sees which', async () => {
    for (const event of ['order.confirmed', 'report.delivered'])
      for (const type of ['email', 'whatsapp'])
        expect(await one(type, event)).toMatchObject({
          status: expect.stringMatching(/^(sent|delivered)$/),
          sentAt: expect.stringMatching(/Z$/),
          message: expect.stringMatching(/./),
        })
    const { email, phone } = await aClient()
    const mails = await vendors.outbox(`?channel=email&to=${encodeURIComponent(email)}`)
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length)
    expect(
      (await vendors.outbox(`?channel=whatsapp&to=${encodeURIComponent(phone ?? '')}`)).length,
    ).toBe(2)
    await runJobs()
    expect((await vendors.outbox(`?channel=email&to=${encodeURIComponent(email)}`)).length).toBe(
      mails.length,
    )
  })

  it('are read once, by their owner', async () => {
    const { id } = await one('email', 'order.confirmed')
    const read = (as: string) =>
      call({ method: 'POST', path: `/notifications/${id}/read`, token: as })
    expect(codeOf(await read((await anotherClient()).token))).toBe('NOT_FOUND')
    expect(codeOf(await read((await staffOf('owner')).token))).toBe('NOT_ALLOWED')
    const { readAt } = (await read(token)).body.notification
    shiftClock(60_000)
    expect((await read(token)).body.notification.readAt).toBe(readAt)
    shiftClock(0)
    expect((await call({ path: inbox, token: (await anotherClient()).token })).status).toBe(404)
    expect((await rows((await staffOf('support')).token)).length).toBe((await rows()).length)
  })

  it('show no sealed data and no key, on any path', async () => {
    const { token: owner } = await staffOf('owner')
    const native = await call({ path: '/notifications', token: owner, query: { depth: 0 } })
    expect(JSON.stringify([native.body, await rows()])).not.toMatch(/sealedData|"key"|resetUrl/)
  })
})

describe('reports of the provider', () => {
  const report = (body: string, headers: Record<string, string> = {}) =>
    call({
      method: 'POST',
      path: '/notifications/status',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  it('are believed by their signature only', async () => {
    const { id } = await one('whatsapp', 'order.confirmed')
    for (const signature of ['', 'x', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='])
      expect(
        codeOf(
          await report(`MessageStatus=failed&MessageSid=SM1&reference=${id}`, {
            'x-twilio-signature': signature,
          }),
        ),
      ).toBe('BAD_SIGNATURE')
    expect(['sent', 'delivered']).toContain((await one('whatsapp', 'order.confirmed')).status)
  })
})
