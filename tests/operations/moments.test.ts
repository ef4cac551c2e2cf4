import { AsyncLocalStorage } from 'node:async_hooks'
import { Client as PgClient } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { happen, type Followers } from '@/kit/happen'
import { query } from '@/kit/sql'
import { moveOrder } from '@/operations/orders/moveOrder'
import type { Lock } from '@/rules/moment'
import { MOMENTS, type MomentName } from '@/rules/moments'
import { testPayload } from '../support/payload'
import { aCoupon, checkOut } from './couponBook'
import { aManager, give, inOne } from './purse'
import {
  aClient,
  anAttempt,
  aPaidOrder,
  aService,
  newReq,
  reportOf,
  rows,
  settle,
  sql,
} from './shop'

type Following = { moment: MomentName; name: string; locks: readonly Lock[] }

/** The statements by which a lock is taken. */
const TAKES: Partial<Record<Lock, RegExp>> = {
  wallet: /insert into wallets|from wallets .*for update/s,
  coupons: /(insert into|update) coupon_uses|from coupons .*for update/s,
  counter: /insert into counters/,
}

const following = new AsyncLocalStorage<Following>()
const taken = new Map<string, Set<Lock>>()
const undeclared = new Set<string>()

beforeAll(async () => {
  const { config } = await testPayload()
  const followers = config.custom.followers as Followers
  config.custom.followers = Object.fromEntries(
    Object.entries(followers).map(([moment, list]) => [
      moment,
      list.map((each) => {
        if (!('now' in each)) return each
        const { name, locks, now } = each
        const here = { moment: moment as MomentName, name, locks }
        return { ...each, now: (args: never) => following.run(here, () => now(args)) }
      }),
    ]),
  )
  const original = PgClient.prototype.query as (...args: unknown[]) => unknown
  PgClient.prototype.query = function (this: PgClient, ...args: unknown[]) {
    note(typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string })?.text))
    return original.apply(this, args)
  } as never
})

function note(statement: string): void {
  const here = following.getStore()
  if (!here) return
  for (const [lock, pattern] of Object.entries(TAKES) as [Lock, RegExp][]) {
    if (!pattern.test(statement)) continue
    const seen = taken.get(here.name) ?? new Set()
    taken.set(here.name, seen.add(lock))
    const mayTake = [...here.locks, ...MOMENTS[here.moment].under]
    if (!mayTake.includes(lock)) undeclared.add(`${here.moment}: ${here.name} takes ${lock}`)
  }
}

const linesOf = (id: string) =>
  rows<{ moment: string; actor: string | null; facts: Record<string, unknown> }>(
    sql`select moment, actor, facts from happenings where subject_id = ${id} order by id`,
  )

test('followers take the locks that they name and no others', async () => {
  const client = await aClient()
  const service = await aService()
  await give({ user: client.id, amount: 50_000 })
  const { code } = await aCoupon()
  const input = { service, coupons: [code], useWallet: 50_000 }
  const order = await checkOut(client, input)
  const [row] = await rows<{ payable: string }>(sql`select payable from orders where id = ${order}`)
  await settle(reportOf(await anAttempt(order), { amount: Number(row!.payable) }))
  for (const to of ['processing', 'delivered', 'completed'] as const)
    await moveOrder({ req: await newReq(), id: order, to })

  await give({ user: client.id, amount: 50_000 })
  const other = await checkOut(client, { ...input, coupons: [(await aCoupon()).code] })
  await moveOrder({ req: await newReq(), id: other, to: 'cancelled' })

  expect([...undeclared]).toEqual([])
  const named = Object.fromEntries([...taken].map(([name, locks]) => [name, [...locks].sort()]))
  expect(named).toEqual({
    'hold coupons': ['coupons'],
    'spend held wallet': ['wallet'],
    'use coupons': ['coupons'],
    'issue receipt': ['counter'],
    'issue invoice': ['counter'],
    'release wallet': ['wallet'],
    'return coupons': ['coupons'],
  })
})

test('each moment leaves one line, with who did it and nothing about a person', async () => {
  const { order } = await aPaidOrder()
  const manager = await aManager()
  const req = await newReq()
  req.user = { id: manager.id, collection: 'admins' } as never
  await moveOrder({ req, id: order, to: 'processing', note: 'Asha Rao called' })
  expect(await linesOf(order)).toEqual([
    { moment: 'order.placed', actor: null, facts: { coupons: 0 } },
    {
      moment: 'order.paid',
      actor: null,
      facts: { before: 'pending', transaction: expect.any(String) },
    },
    { moment: 'order.begun', actor: `admins:${manager.id}`, facts: {} },
  ])
})

test('a follower that fails takes the line and the announcer’s row back; outside a transaction nothing happens', async () => {
  const { order } = await aPaidOrder()
  const { config } = await testPayload()
  const before = config.custom.followers as Followers
  const now = async () => {
    throw new Error('no ink')
  }
  config.custom.followers = { ...before, 'order.begun': [{ name: 'print', locks: [], now }] }
  const move = moveOrder({ req: await newReq(), id: order, to: 'processing' })
  await expect(move).rejects.toThrow('no ink')
  config.custom.followers = before
  expect((await linesOf(order)).map(({ moment }) => moment)).not.toContain('order.begun')
  expect(await rows(sql`select status from orders where id = ${order}`)).toEqual([
    { status: 'new' },
  ])
  const req = await newReq()
  await expect(happen({ req, moment: 'order.expired', facts: { order } })).rejects.toThrow(
    'in a transaction only',
  )
})

test('the history is added to only', async () => {
  const { order } = await aPaidOrder()
  await expect(
    inOne((req) => query(req, sql`delete from happenings where subject_id = ${order}`)),
  ).rejects.toThrow()
})
