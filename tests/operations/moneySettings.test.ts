import { describe, expect, it } from 'vitest'
import { transaction } from '@/kit/transaction'
import { readMoneySettings, type MoneySettings } from '@/operations/system/moneySettings'
import { query } from '@/kit/sql'
import { newReq, sql } from './shop'

const UNDONE = new Error('undone')

/** What is read after a change of the one settings row, which is then undone. */
const readAfter = async (change: Parameters<typeof query>[1][]): Promise<MoneySettings> => {
  const req = await newReq()
  let found: MoneySettings | undefined
  const work = transaction(req, async () => {
    for (const each of change) await query(req, each)
    found = await readMoneySettings({ req })
    throw UNDONE
  })
  await expect(work).rejects.toBe(UNDONE)
  return found!
}

const EMPTY = sql`delete from settings`

describe('settings of money', () => {
  it('are the defaults while nothing was saved', async () => {
    expect(await readAfter([EMPTY])).toEqual({
      gst: {
        ...{ isRegistered: false, legalName: null, address: null, state: null, gstin: null },
        ...{ sac: '999799', ratePercent: 18 },
      },
      cancellation: [],
      approvalAbove: 200_000,
      topUpMin: 10_000,
      topUpMax: 5_000_000,
      tdsPercent: 10,
      paymentHours: 24,
    })
  })

  it('keep a zero, and the bands in their order', async () => {
    const row = sql`insert into settings (id, timezone, payment_hours, gst_is_registered, gst_state, gst_rate_percent, approval_above, tds_percent)
      values ('00000000-0000-4000-8000-000000000001', 'Asia/Kolkata', 24, true, '07', 0, 0, 0)`
    const bands = sql`insert into settings_cancellation (_order, _parent_id, id, status, within_hours, percent) values
      (2, '00000000-0000-4000-8000-000000000001', 'b', 'processing', null, 0), (1, '00000000-0000-4000-8000-000000000001', 'a', 'new', 24, 100)`
    expect(await readAfter([EMPTY, row, bands])).toMatchObject({
      gst: { isRegistered: true, state: '07', ratePercent: 0 },
      cancellation: [
        { status: 'new', withinHours: 24, percent: 100 },
        { status: 'processing', withinHours: null, percent: 0 },
      ],
      approvalAbove: 0,
      tdsPercent: 0,
    })
  })
})
