import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { enqueue } from '@/kit/enqueue'
import { JOBS } from '@jobs/index'
import { expectErrorLog } from '../support/errorLog'
import { runJobs } from '../support/jobs'
import { newReq, rows, sql } from './shop'

const SECRET = 'kanariya@example.in'

const queued = (key: string) =>
  rows<{ has_error: boolean; total_tried: string; error: { message: string } | null }>(
    sql`select has_error, total_tried, error from payload_jobs where key = ${key}`,
  )

it('a job has the name of its operation, and a name of its own', () => {
  expect(JOBS.map(({ operation }) => operation)).toEqual(JOBS.map(({ slug }) => slug))
  expect(new Set(JOBS.map(({ slug }) => slug)).size).toBe(JOBS.length)
})

it('an input of another shape is refused before it is queued, by the compiler and at run time', async () => {
  const [req, key] = [await newReq(), randomUUID()]
  const wrong = [
    // @ts-expect-error a number is no id
    () => enqueue({ req, job: 'sendRefund', input: { refund: 7 }, key }),
    // @ts-expect-error the field has another name
    () => enqueue({ req, job: 'sendRefund', input: { id: randomUUID() }, key }),
    // @ts-expect-error a sweep takes nothing
    () => enqueue({ req, job: 'expireOrders', input: { order: randomUUID() }, key }),
    () => enqueue({ req, job: 'deliverReport', input: { report: SECRET }, key }),
    // @ts-expect-error there is no such job
    () => enqueue({ req, job: 'sweepUnpaid', input: {}, key }),
  ]
  for (const attempt of wrong) {
    const error = await attempt().catch((err: unknown) => err as Error)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).toMatch(/cannot be queued with this input: \w+: \w+|there is no job/)
    expect(String(error)).not.toContain(SECRET)
  }
  expect(await queued(key)).toEqual([])
})

it('a job that another release queued in another shape fails with its reason and does not run', async () => {
  expectErrorLog(/a job was given up/)
  const key = randomUUID()
  const input = JSON.stringify({ refundOf: SECRET })
  await rows(
    sql`insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries)
        values (gen_random_uuid(), 'sendRefund', ${input}::jsonb, ${key}, 'normal', false, false, 0, 0)`,
  )
  await runJobs()
  const [row] = await queued(key)
  expect(row).toMatchObject({ has_error: true })
  expect(Number(row!.total_tried)).toBe(1)
  expect(row!.error!.message).toMatch(/^UnfitInput refund: invalid_type/)
  expect(row!.error!.message).not.toContain(SECRET)
})
