import { describe, expect, it } from 'vitest'
import { correctBirth } from '@/operations/charts/correctBirth'
import { currentChart } from '@/operations/charts/currentChart'
import { generateKundli } from '@/operations/charts/generateKundli'
import { listStale } from '@/operations/charts/listStale'
import { requestKundli } from '@/operations/charts/requestKundli'
import { updateProfile } from '@/operations/people/updateProfile'
import { runJobs } from '../support/jobs'
import { aBirth, bear, selfOf } from './births'
import {
  aClient,
  anOrder,
  anOwner,
  aPaidOrder,
  aService,
  effectsOn,
  eventsOf,
  lost,
  newReq,
  rows,
  sql,
  together,
} from './shop'

type Made = { id: string; title: string; report_type: string; chart_id: string; size: number }

const reportsOf = (order: string) =>
  rows<Made>(
    sql`select id, title, report_type, chart_id, filesize::int as size from reports where order_id = ${order} order by created_at, id`,
  )

const IN_ENGLISH = { locale: 'en', style: 'north' } as const

/** A paid order of a client who was born. */
const bornAndPaid = async (over: { service?: string } = {}) => {
  const client = await aClient()
  await bear(client)
  return aPaidOrder({ client, ...over })
}

const make = async (order: string, wanted: { locale: 'en' | 'hi'; style: 'north' | 'south' }) =>
  generateKundli({ req: await newReq(), order, ...wanted })

describe('a kundli report', () => {
  it('is made once from a chart, run twice and by many at once, and bound to its chart', async () => {
    const { order } = await bornAndPaid()
    const runs = await together(3, (req) => generateKundli({ req, order, ...IN_ENGLISH }))
    expect(lost(runs)).toEqual([])
    await make(order, IN_ENGLISH)
    const { id: chart } = await currentChart({ req: await newReq(), subject: { order } })
    expect(await reportsOf(order)).toEqual([
      expect.objectContaining({
        report_type: 'kundli',
        title: 'Kundli report: Asha Rao',
        chart_id: chart,
      }),
    ])
    await make(order, { locale: 'hi', style: 'south' })
    expect((await reportsOf(order)).map(({ title }) => title)).toEqual([
      'Kundli report: Asha Rao',
      'कुंडली रिपोर्ट: Asha Rao',
    ])
  })

  it('is asked for once, and known when it is made', async () => {
    const { order } = await bornAndPaid()
    const ask = async () => requestKundli({ req: await newReq(), order, ...IN_ENGLISH })
    expect(await ask()).toEqual({ state: 'queued', report: null })
    expect(await ask()).toEqual({ state: 'waiting', report: null })
    await runJobs()
    const [report] = await reportsOf(order)
    expect(await ask()).toEqual({ state: 'made', report: report!.id })
    expect((await effectsOn(order)).order.status).toBe('delivered')
  })

  it('needs a paid order with birth details', async () => {
    const ask = async (order: string) =>
      requestKundli({ req: await newReq(), order, ...IN_ENGLISH })
    const { order: unpaid } = await anOrder()
    await expect(ask(unpaid)).rejects.toMatchObject({ code: 'ORDER_NOT_PAID' })
    const { order } = await aPaidOrder()
    await expect(ask(order)).rejects.toMatchObject({ code: 'BIRTH_MISSING' })
    await make(unpaid, IN_ENGLISH)
    expect(await reportsOf(unpaid)).toEqual([])
  })
})

describe('a service that makes the kundli by itself', () => {
  it('delivers it as soon as the order is paid', async () => {
    const service = await aService({ autoReport: 'kundli', deliveryDays: 0 })
    const { order } = await bornAndPaid({ service })
    await runJobs()
    expect(await eventsOf(order)).toEqual([
      'delivered',
      'paid',
      'placed',
      'processing',
      'report_uploaded',
    ])
    const [report] = await reportsOf(order)
    expect(report!.size).toBeGreaterThan(10_000)
    const { order: after, messages } = await effectsOn(order)
    expect(after).toMatchObject({ status: 'delivered', attention: null })
    expect(messages.filter((each) => each.startsWith('report.delivered'))).toHaveLength(2)
  })

  it('tells staff when the birth details are missing, and begins when they come', async () => {
    await anOwner()
    const service = await aService({ autoReport: 'kundli' })
    const { order, client } = await aPaidOrder({ service })
    await runJobs()
    expect(await reportsOf(order)).toEqual([])
    const { order: waiting, messages } = await effectsOn(order)
    expect(waiting).toMatchObject({ status: 'new', attention: expect.stringContaining('birth') })
    expect(messages.some((each) => each.startsWith('staff.attention email'))).toBe(true)
    const birth = aBirth()
    await correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })
    await runJobs()
    expect(await reportsOf(order)).toHaveLength(1)
    expect((await effectsOn(order)).order).toMatchObject({ status: 'delivered', attention: null })
  })

  it('is decided when the order is placed', async () => {
    const service = await aService()
    const client = await aClient()
    await bear(client)
    const { order } = await anOrder({ client, service })
    await rows(sql`update services set auto_report = 'kundli' where id = ${service}`)
    const [row] = await rows(sql`select auto_report from orders where id = ${order}`)
    expect(row).toEqual({ auto_report: 'none' })
  })
})

describe('what was made from an old chart', () => {
  const staleOf = async (order: string) =>
    (await listStale({ req: await newReq(), order })).docs.map(({ reason }) => reason)

  it('is listed when the order’s birth changes, until it is made anew', async () => {
    const { order, client } = await bornAndPaid()
    await make(order, IN_ENGLISH)
    expect(await staleOf(order)).toEqual([])
    const birth = aBirth({ time: '09:00' })
    await correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })
    expect(await staleOf(order)).toEqual(['birth'])
    await make(order, IN_ENGLISH)
    expect(await staleOf(order)).toEqual([])
  })

  it('is listed when the person it was taken from changes', async () => {
    const { order, client } = await bornAndPaid()
    await make(order, IN_ENGLISH)
    const changes = { birth: aBirth({ time: '09:00' }) }
    await updateProfile({ req: await newReq(), user: client.id, changes, language: 'en' })
    expect(await staleOf(order)).toEqual(['person'])
  })

  it('is made anew for each language', async () => {
    const { order, client } = await bornAndPaid()
    const inHindi = { locale: 'hi', style: 'south' } as const
    await make(order, IN_ENGLISH)
    await make(order, inHindi)
    const birth = aBirth({ time: '09:00' })
    await correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })
    expect(await staleOf(order)).toEqual(['birth', 'birth'])
    await make(order, { locale: 'en', style: 'south' })
    const { docs } = await listStale({ req: await newReq(), order })
    expect(docs.map(({ title }) => title)).toEqual(['कुंडली रिपोर्ट: Asha Rao'])
    await make(order, inHindi)
    expect(await staleOf(order)).toEqual([])
  })

  it('is listed when its chart was replaced for newer time-zone data, whoever’s chart that is', async () => {
    const { order, client } = await bornAndPaid()
    await make(order, IN_ENGLISH)
    const profile = await selfOf(client)
    await currentChart({ req: await newReq(), subject: { profile } })
    await rows(
      sql`update charts set tz_data = '2020a', key = gen_random_uuid()::text, input_digest = 'older' where order_id = ${order}`,
    )
    await rows(
      sql`update reports set generated_key = generated_key || 'older', filename = 'older-' || filename where order_id = ${order}`,
    )
    expect(await staleOf(order)).toEqual([])
    await currentChart({ req: await newReq(), subject: { order } })
    expect(await staleOf(order)).toEqual(['zones'])
    await make(order, IN_ENGLISH)
    expect(await staleOf(order)).toEqual([])
  })

  it('is listed when another engine computes now', async () => {
    const { order } = await bornAndPaid()
    await make(order, IN_ENGLISH)
    await rows(
      sql`update charts set engine_version = '0.9.0', key = gen_random_uuid()::text, input_digest = 'x' where order_id = ${order}`,
    )
    expect(await staleOf(order)).toEqual(['engine'])
    const { docs, totalDocs } = await listStale({ req: await newReq() })
    expect(totalDocs).toBe(docs.length)
    expect(docs.some((each) => each.order.id === order)).toBe(true)
  })
})
