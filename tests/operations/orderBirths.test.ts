import { describe, expect, it } from 'vitest'
import { correctBirth } from '@/operations/charts/correctBirth'
import { currentChart } from '@/operations/charts/currentChart'
import { moveOrder } from '@/operations/orders/moveOrder'
import { readOrder } from '@/operations/orders/readOrder'
import type { Birth } from '@/rules/people/birth'
import type { Caller } from '@/rules/people/caller'
import { aBirth, bear, chartsOf } from './births'
import { aClient, anOrder, aPaidOrder, eventsOf, newReq, type Client } from './shop'

const STAFF: Caller = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001', role: 'manager' }

/** An order of a client who has birth details. */
const bornOrder = async () => {
  const client = await aClient()
  await bear(client)
  return anOrder({ client })
}

const correct = async (order: string, caller: Caller, birth: Birth = aBirth({ time: '07:10' })) =>
  correctBirth({ req: await newReq(), caller, idOrCode: order, birth })

const birthIn = async (order: string, caller: Caller) => {
  const read = await readOrder({ req: await newReq(), caller, idOrCode: order, language: 'en' })
  const { birth, birthSource, canCorrectBirth, chart } = read
  return { time: birth?.time, birthSource, canCorrectBirth, lagna: chart?.lagna?.name }
}

describe('the birth details of an order', () => {
  it('are frozen when it is placed', async () => {
    const { order, client } = await bornOrder()
    await bear(client, aBirth({ time: '12:00' }))
    expect(await birthIn(order, client)).toEqual({
      time: '06:42',
      birthSource: 'profile',
      canCorrectBirth: true,
      lagna: 'Kumbha',
    })
  })

  it('are corrected by the client until work starts, by staff until delivery', async () => {
    const { order, client } = await bornOrder()
    const before = await currentChart({ req: await newReq(), subject: { order } })
    await correct(order, client)
    expect(await birthIn(order, client)).toMatchObject({ time: '07:10', birthSource: 'client' })
    expect((await currentChart({ req: await newReq(), subject: { order } })).id).not.toBe(before.id)
    expect(await chartsOf({ order })).toEqual([{ isPresent: false }, { isPresent: true }])
    expect(await eventsOf(order)).toEqual(['birth_corrected', 'placed'])
    await correct(order, STAFF, aBirth({ time: '08:00' }))
    expect(await birthIn(order, client)).toMatchObject({ time: '08:00', birthSource: 'staff' })
  })

  it('that are the same again leave no trace', async () => {
    const { order, client } = await bornOrder()
    await correct(order, client, aBirth({ aboutMinutes: 10 }))
    expect(await eventsOf(order)).toEqual(['placed'])
    expect((await birthIn(order, client)).birthSource).toBe('profile')
  })

  it('are locked for the client once work has begun, and for all once it is delivered', async () => {
    const client = await aClient()
    await bear(client)
    const { order } = await aPaidOrder({ client })
    await moveOrder({ req: await newReq(), id: order, to: 'processing' })
    await expect(correct(order, client)).rejects.toMatchObject({ code: 'BIRTH_LOCKED' })
    expect((await birthIn(order, client)).canCorrectBirth).toBe(false)
    expect((await birthIn(order, STAFF)).canCorrectBirth).toBe(true)
    await correct(order, STAFF)
    await moveOrder({ req: await newReq(), id: order, to: 'delivered' })
    await expect(correct(order, STAFF)).rejects.toMatchObject({ code: 'BIRTH_LOCKED' })
  })

  it('have a chart at both ends of the years that are known', async () => {
    const { order, client } = await anOrder()
    const first = aBirth({ date: '1900-01-01', time: '01:00' })
    const last = aBirth({ date: '2100-12-31', time: '23:00' })
    const place = { ...last.place, timezone: 'America/New_York' }
    for (const birth of [first, { ...last, place }]) {
      await correct(order, client, birth)
      expect((await birthIn(order, client)).lagna).toEqual(expect.any(String))
    }
  })

  it('are nobody else’s', async () => {
    const { order } = await bornOrder()
    const others: Caller[] = [
      (await aClient()) as Client,
      { kind: 'anonymous' },
      { ...STAFF, role: 'support' } as Caller,
    ]
    for (const caller of others)
      await expect(correct(order, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(correct('SH-000000', STAFF)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('may be missing, and are given then', async () => {
    const { order, client } = await anOrder()
    expect(await birthIn(order, client)).toEqual({
      time: undefined,
      birthSource: null,
      canCorrectBirth: true,
      lagna: undefined,
    })
    await correct(order, client, aBirth())
    expect(await birthIn(order, client)).toMatchObject({ lagna: 'Kumbha', birthSource: 'client' })
  })
})
