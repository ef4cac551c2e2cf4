import { describe, expect, it } from 'vitest'
import { expireOrders } from '@/operations/orders/expireOrders'
import { moveOrder } from '@/operations/orders/moveOrder'
import { repairOrders } from '@/operations/orders/repairOrders'
import { aCoupon, bookOf, checkOut } from './couponBook'
import { differences, giveBackBy, losing, repair, wrongAbout } from './lostUpdate'
import { aManager } from './purse'
import { moneyOf } from './refunds'
import {
  aClient,
  anAttempt,
  anOrder,
  aService,
  effectsOn,
  messagesOf,
  newReq,
  reportOf,
  rows,
  settle,
  sql,
  together,
} from './shop'

describe('what the loss led to', () => {
  it('a coupon that came free when the paid order expired is used again', async () => {
    const coupon = await aCoupon()
    const client = await aClient()
    const order = await checkOut(client, { service: await aService(), coupons: [coupon.code] })
    const gateway = await anAttempt(order)
    const [{ payable } = { payable: '0' }] = await rows<{ payable: string }>(
      sql`select payable from orders where id = ${order}`,
    )
    await losing(order, () => settle(reportOf(gateway, { amount: Number(payable) })))
    await rows(sql`update orders set expires_at = now() - interval '1 minute' where id = ${order}`)
    await expireOrders({ req: await newReq() })
    expect(await bookOf(coupon.id)).toMatchObject({ uses: 0 })
    await repair()
    expect(await moneyOf(order)).toMatchObject({ status: 'new', payment_status: 'paid' })
    expect(await bookOf(coupon.id)).toMatchObject({ uses: 1, statuses: ['used'] })
    expect(await differences()).toEqual([])
  })

  it('an order that was cancelled as if it were unpaid waits for staff, with its money', async () => {
    const { order } = await anOrder()
    await losing(order, async () => settle(reportOf(await anAttempt(order))))
    await moveOrder({ req: await newReq(), id: order, to: 'cancelled' })
    await repair()
    expect(await moneyOf(order)).toEqual({
      ...{ status: 'cancelled', payment_status: 'paid', refunded: 0 },
    })
    const [row] = await rows<{ attention: string }>(
      sql`select attention from orders where id = ${order}`,
    )
    expect(row!.attention).toMatch(/cancelled while it looked unpaid/)
    await giveBackBy({ by: (await aManager()).id, order })
    expect(await differences()).toEqual([])
  })

  it('money that was captured and never took effect takes it, once', async () => {
    const { order } = await anOrder()
    const gateway = await anAttempt(order)
    const payment = reportOf(gateway)
    await rows(
      sql`update transactions set status = 'success', gateway_status = 'captured', gateway_payment_id = ${payment.id} where gateway_order_id = ${gateway}`,
    )
    expect(await wrongAbout(order)).toEqual(['payment_status'])
    await together(3, (req) => repairOrders({ req }))
    await settle(payment, 'reconciler')
    const { order: row, journals, events } = await effectsOn(order)
    expect(row.payment_status).toBe('paid')
    expect(journals.map(({ key }) => key.split(':')[0])).toContain('capture')
    expect(events).toEqual(['paid', 'placed', 'repaired'])
    expect(await messagesOf(order)).toEqual([
      'order.confirmed email queued',
      'order.confirmed whatsapp queued',
    ])
    expect(await differences()).toEqual([])
  })
})
