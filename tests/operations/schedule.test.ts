import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, shiftClock } from '@/kit/clock'
import { indianDay } from '@/rules/time/indianDay'
import { dueTicks, lastTick, startClock } from '@jobs/schedule'
import { testPayload } from '../support/payload'
import { rows, sql } from './shop'

/** Sahil's clock stands at this hour of India, on a day of its own. */
const standAt = (day: string, time: string): void => {
  shiftClock(0)
  shiftClock(new Date(`${day}T${time}+05:30`).getTime() - now().getTime())
}

const queued = async (job: string) =>
  (
    await rows<{ key: string }>(
      sql`select t.key from cron_ticks t join payload_jobs j on j.key = 'cron:' || t.key and j.task_slug::text = t.row where t.row = ${job} order by t.due_at`,
    )
  ).map(({ key }) => key)

const start = async () => {
  const stop = await startClock(await testPayload())
  await stop()
}

beforeAll(testPayload, 240_000)
beforeEach(async () => {
  await rows(sql`delete from payload_jobs`)
  await rows(sql`delete from cron_ticks`)
})
afterEach(() => shiftClock(0))

describe('the clock', () => {
  it('that starts at 00:10 does not take the tick of 02:30, which is taken at 02:30', async () => {
    standAt('2027-01-05', '00:10:00')
    await start()
    expect(await queued('reconcileGateway')).toEqual([])
    expect(await queued('expireCredit')).toEqual(['expireCredit:2027-01-04T18:30:00.000Z'])
    expect(await queued('repairOrders')).toEqual([])
    standAt('2027-01-05', '02:29:50')
    await start()
    expect(await queued('reconcileGateway')).toEqual([])
    standAt('2027-01-05', '02:30:01')
    await start()
    expect(await queued('reconcileGateway')).toEqual(['reconcileGateway:2027-01-04T21:00:00.000Z'])
  })

  it('that comes back later the same day catches a missed tick up, once', async () => {
    standAt('2027-01-06', '11:47:00')
    await start()
    await Promise.all([start(), start(), start()])
    standAt('2027-01-06', '23:59:30')
    await start()
    expect(await queued('reconcileGateway')).toEqual(['reconcileGateway:2027-01-05T21:00:00.000Z'])
    expect(await queued('pruneSystem')).toEqual([
      'pruneSystem:2027-01-06T06:00:00.000Z',
      'pruneSystem:2027-01-06T18:00:00.000Z',
    ])
    standAt('2027-01-07', '00:05:00')
    await start()
    expect(await queued('reconcileGateway')).toHaveLength(1)
  })

  it('takes what it missed while it stood still, and nothing twice when it goes back', async () => {
    const takeDue = dueTicks(await testPayload())
    standAt('2027-01-08', '01:00:05')
    await takeDue()
    standAt('2027-01-08', '03:00:00')
    await takeDue()
    standAt('2027-01-08', '02:45:00')
    await takeDue()
    standAt('2027-01-08', '03:00:30')
    await takeDue()
    expect(await queued('reconcileGateway')).toHaveLength(1)
    expect(await queued('expireOrders')).toHaveLength(3)
  })
})

it('a tick is at its minute of the Indian day, never in the future and never of yesterday', () => {
  const at = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  })
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
  fc.assert(
    fc.property(at, minute, (instant, due) => {
      const dueAt = new Date(indianDay(instant).start.getTime() + due * 60_000)
      const cron = `${due % 60} ${Math.floor(due / 60)} * * *`
      expect(lastTick({ cron, at: instant })).toEqual(dueAt <= instant ? dueAt : null)
    }),
  )
  const exact = new Date('2027-01-04T21:00:00.000Z')
  expect(lastTick({ cron: '30 2 * * *', at: exact })).toEqual(exact)
})
