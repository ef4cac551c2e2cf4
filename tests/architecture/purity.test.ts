import { expect, test } from 'vitest'
import { findClockReads, findImpurities } from './findImpurities'
import { seedProject } from './fixture'

test('rules depend on their arguments alone', () => {
  expect(findImpurities(process.cwd())).toEqual([])
})

test('only the kit reads the clock', () => {
  expect(findClockReads(process.cwd())).toEqual([])
})

const MISTAKES = [
  ['const at = Date.now()', 'Date.now'],
  ['const at = new Date()', 'new Date()'],
  ['const at = Date()', 'Date()'],
  ['const dice = Math.random()', 'Math.random'],
  ['const load = async () => 1', 'async'],
  ['const home = process.env.HOME', 'process'],
  ['const log = () => console.log(1)', 'console'],
  ['const get = () => fetch("https://example.org")', 'fetch'],
  ['const wait = () => setTimeout(() => 1, 1)', 'setTimeout'],
  ['const load = () => import("node:fs")', 'import()'],
  ['const later = Promise.resolve(1)', 'Promise'],
] as const

test.each(MISTAKES)('the check finds %s', (text, what) => {
  const root = seedProject({ 'src/rules/orders/due.ts': text })
  expect(findImpurities(root)).toContain(`src/rules/orders/due.ts:1 ${what}`)
})

test('the check finds a clock in an operation and lets given instants pass', () => {
  const root = seedProject({
    'src/operations/orders/place.ts': 'const at = new Date()',
    'src/rules/orders/due.ts':
      'export const due = (process: string, at: string) => ({ console: new Date(at).getTime() })',
  })
  expect(findClockReads(root)).toEqual(['src/operations/orders/place.ts:1 new Date()'])
  expect(findImpurities(root)).toEqual([])
})
