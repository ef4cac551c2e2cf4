import { existsSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { query } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { correctBirth } from '@/operations/charts/correctBirth'
import { currentChart } from '@/operations/charts/currentChart'
import { generateKundli } from '@/operations/charts/generateKundli'
import { listStale } from '@/operations/charts/listStale'
import { queueKundli } from '@/operations/charts/queueKundli'
import { deliverReport } from '@/operations/reports/deliverReport'
import { aside } from '../support/heldConnections'
import { runJobs } from '../support/jobs'
import { until } from '../support/until'
import { aBirth, bear } from './births'
import { aClient, aPaidOrder, aService, effectsOn, newReq, rows, sql, type Client } from './shop'

const WANTED = { locale: 'en', style: 'north' } as const
const LATER = aBirth({ time: '09:00' })

const bornAndPaid = async (over: { service?: string } = {}) => {
  const client = await aClient()
  await bear(client)
  return aPaidOrder({ client, ...over })
}

const chartOf = async (order: string) =>
  (await currentChart({ req: await newReq(), subject: { order } })).id

const chartsOfReports = async (order: string) => {
  const found = await rows<{ chart_id: string }>(
    sql`select chart_id from reports where order_id = ${order} order by created_at, id`,
  )
  return found.map(({ chart_id: chart }) => chart)
}

const make = async (order: string) => generateKundli({ req: await newReq(), order, ...WANTED })

const correct = async (order: string, client: Client, birth = LATER) =>
  correctBirth({ req: await newReq(), caller: client, idOrCode: order, birth })

/** Holds the order, lets the job come as far as it can, changes the order, and lets the job go on. */
const besideTheJob = async (order: string, change: (req: PayloadRequest) => Promise<unknown>) => {
  const req = await newReq()
  let job: Promise<void> | undefined
  await transaction(req, async () => {
    await query(req, sql`select 1 from orders where id = ${order} for update`)
    job = aside(() => make(order))
    await until('the job waits for the order', async () => {
      const [row] = await rows<{ count: number }>(
        sql`select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
      return row!.count > 0
    })
    await change(req)
  })
  await job
}

describe('a kundli report, while the order changes', () => {
  it('is never kept from a birth that was corrected meanwhile', async () => {
    const { order, client } = await bornAndPaid()
    await chartOf(order)
    await besideTheJob(order, (req) =>
      correctBirth({ req, caller: client, idOrCode: order, birth: LATER }),
    )
    expect(await chartsOfReports(order)).toEqual([await chartOf(order)])
  })

  it('is not made for an order that was cancelled meanwhile', async () => {
    const { order } = await bornAndPaid()
    await chartOf(order)
    await besideTheJob(order, (req) =>
      query(req, sql`update orders set status = 'cancelled' where id = ${order}`),
    )
    expect(await chartsOfReports(order)).toEqual([])
  })

  it('does not wait for a birth that has come meanwhile', async () => {
    const service = await aService({ autoReport: 'kundli' })
    const { order, client } = await aPaidOrder({ service })
    await besideTheJob(order, (req) =>
      correctBirth({ req, caller: client, idOrCode: order, birth: LATER }),
    )
    expect((await effectsOn(order)).order.attention).toBeNull()
    await runJobs()
    expect(await chartsOfReports(order)).toEqual([await chartOf(order)])
  })

  it('is queued again beside a job that has begun', async () => {
    const service = await aService({ autoReport: 'kundli' })
    const { order, client } = await bornAndPaid({ service })
    const req = await newReq()
    expect(await queueKundli({ req, order, ...WANTED })).toBe(false)
    const open = sql`task_slug = 'generateKundli' and input->>'order' = ${order}`
    await rows(
      sql`update payload_jobs set processing = true, leased_until = now() + interval '1 hour' where ${open}`,
    )
    await correct(order, client)
    const jobs = await rows(sql`select processing from payload_jobs where ${open} order by 1`)
    expect(jobs).toEqual([{ processing: false }, { processing: true }])
    await rows(sql`update payload_jobs set processing = false where ${open}`)
    await runJobs()
    expect(await chartsOfReports(order)).toEqual([await chartOf(order)])
  })

  it('of a birth that came back is no reason to make it again', async () => {
    const { order, client } = await bornAndPaid()
    const stale = async () => (await listStale({ req: await newReq(), order })).docs.length
    await make(order)
    await correct(order, client)
    await make(order)
    expect(await stale()).toBe(0)
    await correct(order, client, aBirth())
    await make(order)
    expect(await stale()).toBe(0)
  })

  it('leaves one file only, whenever its process dies', async () => {
    const { order } = await bornAndPaid()
    const fileOf = async (req: PayloadRequest): Promise<string> => {
      const [row] = await query<{ filename: string }>(
        req,
        sql`select filename from reports where order_id = ${order}`,
      )
      return row!.filename
    }
    const req = await newReq()
    let left = ''
    const death = transaction(req, async () => {
      await generateKundli({ req, order, ...WANTED })
      left = await fileOf(req)
      throw new Error('killed before the commit')
    })
    await expect(death).rejects.toThrow('killed')
    expect(existsSync(`media/local/reports/${left}`)).toBe(true)
    expect(await chartsOfReports(order)).toEqual([])
    await make(order)
    expect(await fileOf(await newReq())).toBe(left)
    expect(left).toMatch(/^kundli-[\w-]{43}\.pdf$/)
  })

  it('takes the mark away also when it was uploaded by hand', async () => {
    const service = await aService({ autoReport: 'kundli' })
    const { order } = await aPaidOrder({ service })
    await make(order)
    expect((await effectsOn(order)).order.attention).toContain('birth')
    const report = '00000000-0000-7000-8000-0000000000aa'
    await rows(
      sql`insert into reports (id, title, report_type, order_id, user_id) select ${report}, 'By hand', 'report', id, user_id from orders where id = ${order}`,
    )
    await deliverReport({ req: await newReq(), report })
    expect((await effectsOn(order)).order).toMatchObject({ status: 'delivered', attention: null })
  })
})
