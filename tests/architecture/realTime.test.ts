import { expect, test } from 'vitest'
import { findIdleRows, findRealTime } from './findRealTime'
import { seedProject } from './fixture'

test('business time comes from kit/clock in every statement', () => {
  expect(findRealTime(process.cwd())).toEqual([])
})

test('the list of real time names no place that reads none', () => {
  expect(findIdleRows(process.cwd())).toEqual([])
})

const MISTAKES = [
  ['const text = sql`update orders set paid_at = now() where id = ${id}`', 'now()'],
  ["const text = 'select 1 where expires_at < NOW()'", 'NOW()'],
  ['const text = sql`select ${id} where due_at < current_timestamp`', 'current_timestamp'],
  ['const text = sql`select ${id}, current_date, ${id}`', 'current_date'],
  ['const at = realNow()', 'realNow()'],
  ['const at = new Date()', 'new Date()'],
] as const

test.each(MISTAKES)('the check finds %s', (text, what) => {
  const root = seedProject({ 'src/operations/orders/due.ts': text })
  expect(findRealTime(root)).toEqual([`src/operations/orders/due.ts:1 ${what}`])
})

test('the check lets given instants and housekeeping pass', () => {
  const root = seedProject({
    'src/operations/orders/due.ts': 'const text = sql`select now_at from t where at < ${now()}`',
    'src/kit/rateLimit.ts': 'const text = sql`select now()`',
  })
  expect(findRealTime(root)).toEqual([])
})
