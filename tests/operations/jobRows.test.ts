import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { PASSWORD, registerClient, staffOf } from '../support/actors'
import { call } from '../support/api'
import { runJobs } from '../support/jobs'
import { testVendors } from '../support/vendors'
import { aPaidOrder, newReq, rows, sql } from './shop'

const CANARY = 'Kanariya'
const NEW_EMAIL = 'kanariya.moved@example.in'
const NEW_PHONE = '+919812300777'

const allJobs = async (): Promise<string> =>
  JSON.stringify(await rows(sql`select * from payload_jobs`))

it('no job says who somebody is, through the whole life of an account and an order', async () => {
  await testVendors()
  const client = await registerClient({ name: `${CANARY} Devi` })
  const owner = await staffOf('owner')
  const post = (path: string, body: object, token?: string) =>
    call({ method: 'POST', path, body, token })
  await post('/auth/forgot-password', { email: client.email })
  await post('/auth/forgot-password', { email: `nobody.${CANARY}@example.in` })
  await post('/admins/forgot-password', { email: owner.email })
  const { email, phone, name } = client
  const { order: id } = await aPaidOrder({
    client: { kind: 'client', id: client.id, email, phone: phone! },
  })
  const waiting = await allJobs()
  await runJobs()
  const moved = { email: NEW_EMAIL, phone: NEW_PHONE }
  const path = `/users/${client.id}`
  expect((await call({ method: 'PATCH', path, body: moved, token: owner.token })).status).toBe(200)
  await post('/auth/forgot-password', { email: NEW_EMAIL })
  await runJobs()
  const refund = { orderId: id, amount: 1_000, to: 'wallet', reason: 'goodwill' }
  expect((await post('/payments/refund', refund, owner.token)).status).toBe(202)
  await runJobs()
  const jobs = waiting + (await allJobs())
  for (const job of ['sendPasswordReset', 'sendVerification', 'sendNotification'])
    expect(jobs).toContain(job)
  const digits = [phone!, NEW_PHONE].map((each) => each.slice(-10))
  for (const canary of [email, owner.email, NEW_EMAIL, name, CANARY, PASSWORD, '@', ...digits])
    expect(jobs.toLowerCase()).not.toContain(canary.toLowerCase())
})

it('a reset that was queued by the release before is still sent', async () => {
  await testVendors()
  const client = await registerClient({ name: 'Old Asker' })
  const input = JSON.stringify({ audience: 'users', email: client.email, language: 'en' })
  await rows(
    sql`insert into payload_jobs (id, task_slug, input, key, queue, processing, has_error, total_tried, lease_expiries)
        values (gen_random_uuid(), 'sendPasswordReset', ${input}::jsonb, ${randomUUID()}, 'default', false, false, 0, 0)`,
  )
  await runJobs()
  const [row] = await rows(
    sql`select status from notifications where user_id = ${client.id} and event = 'account.reset-password'`,
  )
  expect(row).toEqual({ status: 'sent' })
  const { pruneSystem } = await import('@/operations/system/pruneSystem')
  await pruneSystem({ req: await newReq() })
  expect(await allJobs()).not.toContain(client.email)
})
