import { beforeAll, describe, expect, it } from 'vitest'
import { listTransactions, readTransaction } from '@/operations/payments/listTransactions'
import { aManager, type Staff } from './purse'
import { aClient, aPaidOrder, newReq, rows, sql, type Client } from './shop'

let client: Client
let staff: Staff
let order: string
let payment: string
let refund: string

beforeAll(async () => {
  ;[client, staff] = [await aClient(), await aManager()]
  ;({ order } = await aPaidOrder({ client }))
  const [paid] = await rows<{ id: string }>(
    sql`select id from transactions where order_id = ${order}`,
  )
  payment = paid!.id
  const [given] = await rows<{ id: string }>(
    sql`insert into transactions (id, key, kind, user_id, order_id, amount, currency, status, gateway_status, refund_of_id, refund_to, reason, checks, created_at)
        values (gen_random_uuid(), 'refund:test', 'refund', ${client.id}, ${order}, 500, 'INR', 'success', 'processed', ${payment}, 'wallet', 'Seen by staff only', 0, now() + interval '1 second') returning id`,
  )
  refund = given!.id
  await rows(
    sql`insert into transactions (id, key, kind, user_id, amount, currency, status, gateway_status, checks, created_at)
        values (gen_random_uuid(), 'topup:test', 'topup', ${client.id}, 900, 'INR', 'pending', 'created', 0, now() + interval '2 seconds')`,
  )
})

const list = async (caller: Client | Staff, query = {}) =>
  listTransactions({ req: await newReq(), caller, query: { page: 1, limit: 20, ...query } })

describe('the history of payments', () => {
  it('has payments, top-ups and refunds, newest first, with where a refund went', async () => {
    const { docs, totalDocs } = await list(client)
    expect(totalDocs).toBe(3)
    expect(docs).toMatchObject([
      { kind: 'topup', order: null, amount: 900, status: 'pending' },
      { kind: 'refund', order, amount: 500, refundOf: payment, refundTo: 'wallet' },
      { kind: 'payment', order, amount: 149_900, status: 'success' },
    ])
    expect(docs[2]).not.toHaveProperty('refundTo')
  })

  it('tells reasons and flags to staff only', async () => {
    expect(JSON.stringify(await list(client))).not.toMatch(/Seen by staff|flag/)
    const { docs } = await list(staff, { order })
    expect(docs.map(({ kind }) => kind)).toEqual(['refund', 'payment'])
    expect(docs[0]).toMatchObject({ reason: 'Seen by staff only', flag: null })
  })

  it('is empty for somebody else, whatever they ask for', async () => {
    const stranger = await aClient()
    expect(await list(stranger, { order, user: client.id })).toMatchObject({ docs: [] })
    const req = await newReq()
    expect(await readTransaction({ req, caller: stranger, id: refund })).toBeNull()
    expect(await readTransaction({ req, caller: client, id: refund })).toMatchObject({
      kind: 'refund',
      refundTo: 'wallet',
    })
  })
})
