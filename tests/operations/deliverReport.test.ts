import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deliverReport } from '@/operations/reports/deliverReport'
import { isReportLink, reportLink } from '@/operations/reports/reportLinks'
import { shiftClock } from '@/kit/clock'
import {
  aPaidOrder,
  effectsOn,
  eventsOf,
  lost,
  messagesOf,
  newReq,
  rows,
  sql,
  together,
} from './shop'

/** A report as an upload leaves it; no file is needed to deliver it. */
const aReport = async (order: string, channels = ['email', 'whatsapp', 'portal']) => {
  const id = randomUUID()
  await rows(
    sql`insert into reports (id, title, report_type, order_id, user_id, uploaded_at, filename)
        select ${id}, 'Your reading', 'report', id, user_id, now(), ${`${id}.pdf`} from orders where id = ${order}`,
  )
  for (const [index, value] of channels.entries())
    await rows(
      sql`insert into reports_channels ("order", parent_id, value, id) values (${index}, ${id}, ${value}, gen_random_uuid())`,
    )
  return id
}

const reportMessages = async (order: string) =>
  (await messagesOf(order)).filter(
    (each) => each.startsWith('report.') || each.startsWith('order.p'),
  )

describe('delivering a report', () => {
  it('tells the client once and moves the order once, run twice and by many at once', async () => {
    const { order } = await aPaidOrder()
    const report = await aReport(order)
    expect(lost(await together(6, (req) => deliverReport({ req, report })))).toEqual([])
    await deliverReport({ req: await newReq(), report })
    expect(await reportMessages(order)).toEqual([
      'report.delivered email queued',
      'report.delivered whatsapp queued',
    ])
    expect(await eventsOf(order)).toEqual(['delivered', 'paid', 'placed', 'processing'])
    expect((await effectsOn(order)).order.status).toBe('delivered')
    const [row] = await rows(
      sql`select delivered_at is not null as is_set from orders where id = ${order}`,
    )
    expect(row).toEqual({ is_set: true })
  })

  it('of two reports for one order tells of both and moves once', async () => {
    const { order } = await aPaidOrder()
    const reports = [await aReport(order, ['email']), await aReport(order, ['email'])]
    const results = await together(4, (req, index) =>
      deliverReport({ req, report: reports[index % 2]! }),
    )
    expect(lost(results)).toEqual([])
    expect(await reportMessages(order)).toEqual(Array(2).fill('report.delivered email queued'))
    expect((await eventsOf(order)).filter((event) => event === 'delivered')).toHaveLength(1)
  })

  it('by the portal alone sends nothing, and still delivers', async () => {
    const { order } = await aPaidOrder()
    await deliverReport({ req: await newReq(), report: await aReport(order, ['portal']) })
    expect(await reportMessages(order)).toEqual([])
    expect((await effectsOn(order)).order.status).toBe('delivered')
  })

  it('that was deleted meanwhile does nothing', async () => {
    await deliverReport({ req: await newReq(), report: randomUUID() })
  })

  it('of an order that was cancelled before tells nobody', async () => {
    const { order } = await aPaidOrder()
    const report = await aReport(order)
    await rows(sql`update orders set status = 'cancelled' where id = ${order}`)
    await deliverReport({ req: await newReq(), report })
    expect(await reportMessages(order)).toEqual([])
    expect((await effectsOn(order)).order.status).toBe('cancelled')
  })

  it('for an order that is completed leaves it completed', async () => {
    const { order } = await aPaidOrder()
    await rows(sql`update orders set status = 'completed' where id = ${order}`)
    await deliverReport({ req: await newReq(), report: await aReport(order) })
    expect((await effectsOn(order)).order.status).toBe('completed')
  })
})

describe('a link to a report', () => {
  const parts = (url: string) => {
    const { pathname, searchParams } = new URL(url)
    return {
      report: pathname.split('/').at(-2)!,
      user: searchParams.get('user')!,
      expires: Number(searchParams.get('expires')),
      signature: searchParams.get('signature')!,
    }
  }

  it('is good for one report, one person and ten minutes', () => {
    const { url, expiresAt } = reportLink({ report: randomUUID(), user: randomUUID() })
    const link = parts(url)
    expect(isReportLink(link)).toBe(true)
    expect(Date.parse(expiresAt)).toBe(link.expires)
    expect(link.expires - Date.now()).toBeLessThanOrEqual(600_000)
    for (const change of [
      { report: randomUUID() },
      { user: randomUUID() },
      { expires: link.expires + 1 },
      { signature: '' },
      { signature: `${link.signature}x` },
      { signature: link.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) },
    ])
      expect(isReportLink({ ...link, ...change }), JSON.stringify(change)).toBe(false)
    shiftClock(600_001)
    expect(isReportLink(link)).toBe(false)
    shiftClock(0)
  })
})
