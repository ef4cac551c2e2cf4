import { expect, test } from 'vitest'
import { findBadNames } from './findBadNames'
import { seedProject } from './fixture'

test('every name says what is in it', () => {
  expect(findBadNames(process.cwd())).toEqual([])
})

test('the check finds drawers, foreign letters, unknown domains and files that are not their export', () => {
  const root = seedProject({
    'src/kit/dateUtils.ts': '',
    'src/helpers/money.ts': '',
    'src/rules/weather/rain.ts': '',
    'src/api/misc.ts': '',
    'docs/ordnung-\u00e4.md': '',
    'src/operations/orders/placeOrder.ts': 'export const place = 1',
    'src/operations/orders/moveOrder.ts':
      'export type Move = 1\nexport const moveOrder = 1\nexport const a = 2, b = 3, c = 4',
    'src/operations/orders/showOrder.ts': 'export type Shown = 1\nexport const showOrder = 1',
    'jobs/orders/sweepOrders.ts': 'export default 1',
    'collections/orders/Orders.ts': 'export const Order = 1',
  })
  expect(findBadNames(root)).toEqual([
    'docs/ordnung-\u00e4.md: not plain ASCII',
    'src/helpers/: says nothing',
    'src/kit/dateUtils.ts: says nothing',
    'src/api/misc.ts: no domain of ours',
    'src/rules/weather/: no domain of ours',
    'collections/orders/Orders.ts: does not export Orders',
    'jobs/orders/sweepOrders.ts: exports nothing instead of sweepOrders',
    'src/operations/orders/moveOrder.ts: exports moveOrder, a, b, c instead of moveOrder',
    'src/operations/orders/placeOrder.ts: exports place instead of placeOrder',
  ])
})
