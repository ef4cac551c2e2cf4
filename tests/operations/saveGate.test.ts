import { describe, expect, it } from 'vitest'
import { createGate } from '@/kit/saves/gate'
import { transaction } from '@/kit/transaction'
import { until } from '../support/until'
import { newReq } from './shop'

const LONG = 60_000

const gateOf = (over: Partial<Parameters<typeof createGate>[0]> = {}) =>
  createGate({ places: 2, waiting: 3, patienceMs: LONG, leaseMs: LONG, ...over })

describe('the gate before native writes', () => {
  it('lets so many in, and the others in the order of their coming', async () => {
    const gate = gateOf()
    const came: string[] = []
    const enter = async (name: string) => {
      const leave = await gate.enter()
      came.push(name)
      return leave
    }
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(enter)
    const [first, second] = [await a!, await b!]
    expect(gate.count()).toEqual({ inside: 2, waiting: 2 })
    first()
    first()
    const third = await c!
    expect(came).toEqual(['a', 'b', 'c'])
    expect(gate.count()).toEqual({ inside: 2, waiting: 1 })
    second()
    third()
    const fourth = await d!
    fourth()
    expect(gate.count()).toEqual({ inside: 0, waiting: 0 })
  })

  it('says at once that it is crowded, and when to come again', async () => {
    const gate = gateOf({ places: 1, waiting: 1 })
    const inside = await gate.enter()
    const waiting = gate.enter()
    await expect(gate.enter()).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 2 })
    inside()
    const next = await waiting
    next()
    expect(gate.count()).toEqual({ inside: 0, waiting: 0 })
  })

  it('lets nobody wait for ever, and forgets whoever gave up', async () => {
    const gate = gateOf({ places: 1, patienceMs: 1 })
    const inside = await gate.enter()
    await expect(gate.enter()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(gate.count()).toEqual({ inside: 1, waiting: 0 })
    inside()
    const again = await gate.enter()
    again()
  })

  it('gives the place of one who never comes back to the next', async () => {
    const gate = gateOf({ places: 1, leaseMs: 1 })
    const lost = await gate.enter()
    const next = await gate.enter()
    lost()
    expect(gate.count().inside).toBeLessThanOrEqual(1)
    next()
    expect(gate.count()).toEqual({ inside: 0, waiting: 0 })
  })
})

it('an operation does not stand behind saves that wait', async () => {
  const { db } = (await newReq()).payload
  const held: (number | string)[] = []
  let isOver = false
  const begin = async () => {
    const id = (await db.beginTransaction())!
    if (isOver) return db.rollbackTransaction(id)
    held.push(id)
  }
  const saves = Array.from({ length: 6 }, begin)
  await until('the gate is full', () => held.length === 3)
  const req = await newReq()
  expect(await transaction(req, () => Promise.resolve('served'))).toBe('served')
  expect(held).toHaveLength(3)
  isOver = true
  for (const id of held) await db.rollbackTransaction(id)
  await Promise.all(saves)
})
