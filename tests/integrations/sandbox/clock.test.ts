import { describe, expect, it } from 'vitest'
import type { ClockMove, ProductClock } from '@/sandbox/options'
import { useBench } from './useBench'

const bench = useBench()
const AT = '2027-01-14T06:30:00.000Z'

const aProduct = () => {
  const moves: ClockMove[] = []
  const state = { now: new Date(AT), isFrozen: false, isMoved: true }
  const clock: ProductClock = {
    present: () => state.now,
    read: async () => state,
    move: async (move) => {
      moves.push(move)
      return state
    },
  }
  return { moves, clock }
}

describe('the clock of the product', () => {
  it('is told and moved as the contract says', async () => {
    const { moves, clock } = aProduct()
    await bench.restart({ clock })
    expect(await bench.post('/clock', {})).toEqual({ now: AT })
    expect(moves).toEqual([])
    for (const body of [
      { at: '2027-01-14T12:00:00+05:30', frozen: true },
      { at: '2027-01-14' },
      { forwardDays: 3 },
      { reset: true },
    ])
      expect(await bench.post('/clock', body)).toEqual({ now: AT })
    expect(moves).toEqual([
      { at: Date.parse(AT), isFrozen: true },
      { at: Date.parse('2027-01-14T00:00:00Z'), isFrozen: false },
      { forwardDays: 3 },
      { reset: true },
    ])
    expect(await bench.get('/clock')).toEqual({ now: AT, isFrozen: false, isMoved: true })
  })

  it.each([
    [{ at: '2027-01-14T12:00:00' }, /zone/],
    [{ at: 'tomorrow' }, /ISO/],
    [{ at: '1999-12-31T00:00:00Z' }, /2020/],
    [{ at: AT, frozen: 'yes' }, /frozen/],
    [{ frozen: true }, /at/],
    [{ forwardDays: -1 }, /reset/],
    [{ forwardDays: '3' }, /number/],
    [{ forwardDays: 1, reset: true }, /one of/],
    [{ reset: false }, /./],
    [{ sideways: 1 }, /./],
    [[], /object/],
  ])('refuses %j and moves nothing', async (body, why) => {
    const { moves, clock } = aProduct()
    await bench.restart({ clock })
    expect((await bench.post('/clock', body)).error).toMatch(why)
    expect(moves).toEqual([])
  })

  it('is the gateway’s too, so that both books keep the same days', async () => {
    await bench.restart({ clock: aProduct().clock })
    expect((await bench.newOrder()).created_at).toBe(Date.parse(AT) / 1000)
  })

  it('cannot be moved from a page of the web, nor where no product stands behind the sandbox', async () => {
    const { moves, clock } = aProduct()
    await bench.restart({ clock })
    const headers = { origin: 'https://example.org' }
    const url = `${bench.sandbox.url}/clock`
    const { status } = await fetch(url, { method: 'POST', headers, body: '{"forwardDays":1}' })
    expect(status).toBe(403)
    expect(moves).toEqual([])
    await bench.restart()
    expect((await fetch(`${bench.sandbox.url}/clock`, { method: 'POST' })).status).toBe(404)
  })
})
