import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { transaction } from '@/kit/transaction'
import { nextNumber } from '@/operations/payments/tax/nextNumber'
import { newReq, rows, sql, together, won } from './shop'

const AT = new Date('2026-11-23T06:00:00Z')
/** A series of its own for each test; the printed number allows three letters. */
const aSeries = (): string =>
  [...randomUUID().replaceAll('-', '')]
    .slice(0, 3)
    .map((each) => String.fromCharCode(65 + parseInt(each, 16)))
    .join('')

describe('numbers', () => {
  it('are consecutive without a gap under 200 at once, rollbacks in between', async () => {
    const series = aSeries()
    const outcomes = await together(200, (req, index) =>
      transaction(req, async () => {
        const { number } = await nextNumber({ req, series, at: AT })
        if (index % 3 === 0) throw new Error('rolled back')
        return number
      }),
    )
    const kept = won(outcomes).sort()
    expect(kept).toEqual(
      Array.from(
        { length: kept.length },
        (_, at) => `${series}/26-27/${String(at + 1).padStart(6, '0')}`,
      ),
    )
    expect(kept).toHaveLength(133)
  })

  it('begin again in April and are given in a transaction only', async () => {
    const series = aSeries()
    const req = await newReq()
    await expect(nextNumber({ req, series, at: AT })).rejects.toThrow('in a transaction only')
    const next = (at: string) =>
      transaction(req, () => nextNumber({ req, series, at: new Date(at) }))
    expect(await next('2027-03-31T18:29:59Z')).toEqual({
      number: `${series}/26-27/000001`,
      fiscalYear: '26-27',
    })
    expect((await next('2027-03-31T18:30:00Z')).number).toBe(`${series}/27-28/000001`)
    expect((await next('2027-03-31T18:29:59Z')).number).toBe(`${series}/26-27/000002`)
    expect(await rows(sql`select last from counters where key = ${`${series}/26-27`}`)).toEqual([
      { last: '2' },
    ])
  })
})
