import { beforeAll, describe, expect, it } from 'vitest'
import { shiftClock } from '@/kit/clock'
import { aClient, staffOf } from '../support/actors'
import { call, codeOf } from '../support/api'
import { post } from '../support/intake'
import { payOrder, placeOrder, uploadReport, world } from './world'

let token: string
let staff: string

beforeAll(async () => {
  await world()
  ;({ token } = await aClient())
  ;({ token: staff } = await staffOf('practitioner'))
})

const read = (id: string, as = token) => call({ path: `/reports/${id}`, token: as })

/** A paid order with a report that comes in an hour. */
const aHeldReport = async () => {
  const order = await placeOrder('reading', token)
  await payOrder(order)
  const deliverAt = new Date(Date.now() + 3_600_000).toISOString()
  return { order, report: await uploadReport(order, { deliverAt }) }
}

const expectHidden = async (report: string) => {
  const { id } = await aClient()
  const listed = await call({ path: `/reports/user/${id}`, token })
  const found = await call({ path: '/reports', token, query: { 'where[id][equals]': report } })
  expect(codeOf(await read(report))).toBe('NOT_FOUND')
  expect(listed.body.docs.map((row: { id: string }) => row.id)).not.toContain(report)
  expect((await call({ path: `/reports/${report}?depth=0`, token })).status).toBe(404)
  expect(found.body.docs).toEqual([])
  expect((await read(report, staff)).status).toBe(200)
}

describe('a report', () => {
  it('that comes later is hidden until then', async () => {
    const { report } = await aHeldReport()
    await expectHidden(report)
  })

  it('of an order that was cancelled before it came is not the client’s', async () => {
    const { order, report } = await aHeldReport()
    const { body } = await call({ path: `/orders/${order}/cancel`, token })
    await post(`/orders/${order}/cancel`, { refund: body.quote.refund }, { token })
    shiftClock(3_700_000)
    try {
      await expectHidden(report)
    } finally {
      shiftClock(0)
    }
  })
})
