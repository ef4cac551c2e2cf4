import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { applyGatewayEvent, receiveGatewayEvent } from '@/operations/payments/gatewayEvents'
import { CONFIRMED } from './checkout'
import { anAttempt, anOrder, effectsOn, lost, newReq, rows, sql, together, won } from './shop'

const opened = async () => {
  const { order } = await anOrder()
  return { order, gatewayOrderId: await anAttempt(order) }
}

const eventOf = (gatewayOrderId: string, over: { status?: string; amount?: number } = {}) =>
  JSON.stringify({
    entity: 'event',
    event: `payment.${over.status ?? 'captured'}`,
    contains: ['payment'],
    created_at: 1_795_000_000,
    payload: {
      payment: {
        entity: {
          id: gatewayOrderId.replace('order_', 'pay_'),
          order_id: gatewayOrderId,
          amount: over.amount ?? 149_900,
          currency: 'INR',
          status: over.status ?? 'captured',
          method: 'upi',
          created_at: 1_795_000_000,
        },
      },
    },
  })

const jobsOf = (eventId: string) =>
  rows<{ id: string; event: string }>(
    sql`select j.id, e.id as event from gateway_events e join payload_jobs j on j.key = 'event:' || e.id where e.event_id = ${eventId}`,
  )

describe('a webhook', () => {
  it('that comes again and again is kept once and queued once', async () => {
    const { order, gatewayOrderId } = await opened()
    const eventId = randomUUID()
    const rawBody = eventOf(gatewayOrderId)
    const results = await together(10, (req) => receiveGatewayEvent({ req, rawBody, eventId }))
    expect(lost(results)).toEqual([])
    const jobs = await jobsOf(eventId)
    expect(jobs).toHaveLength(1)
    const applied = await together(4, (req) => applyGatewayEvent({ req, event: jobs[0]!.event }))
    expect(won(applied)).toEqual(Array(4).fill('settled'))
    const effects = await effectsOn(order)
    expect(effects.journals).toHaveLength(1)
    expect(effects.messages).toEqual(CONFIRMED)
    const [row] = await rows(
      sql`select outcome, applied_at is not null as is_applied from gateway_events where event_id = ${eventId}`,
    )
    expect(row).toEqual({ outcome: 'settled', is_applied: true })
  })

  it('without an id is known by its body', async () => {
    const { gatewayOrderId } = await opened()
    const rawBody = eventOf(gatewayOrderId)
    const before = await rows(sql`select 1 from gateway_events`)
    await together(3, (req) => receiveGatewayEvent({ req, rawBody, eventId: null }))
    expect(await rows(sql`select 1 from gateway_events`)).toHaveLength(before.length + 1)
  })

  it('about somebody else’s order, or about nothing, is kept and changes nothing', async () => {
    const said: [string, string][] = [
      [eventOf('order_unknown'), 'not_ours'],
      [JSON.stringify({ event: 'settlement.processed', payload: [] }), 'kept'],
      ['not json at all', 'kept'],
    ]
    for (const [rawBody, outcome] of said) {
      const eventId = randomUUID()
      await receiveGatewayEvent({ req: await newReq(), rawBody, eventId })
      const [job] = await jobsOf(eventId)
      expect(await applyGatewayEvent({ req: await newReq(), event: job!.event })).toBe(outcome)
    }
  })

  it('rests sealed: no part of it can be read in the database', async () => {
    const eventId = randomUUID()
    await receiveGatewayEvent({ req: await newReq(), rawBody: eventOf('order_secret'), eventId })
    const [row] = await rows<{ sealed_body: string }>(
      sql`select sealed_body from gateway_events where event_id = ${eventId}`,
    )
    expect(row?.sealed_body).toMatch(/^test\./)
    expect(row?.sealed_body).not.toContain('order_secret')
  })
})
