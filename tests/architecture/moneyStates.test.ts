import { expect, test } from 'vitest'
import { findMoneyStates } from './findMoneyStates'
import { seedProject } from './fixture'

test('what paid and payable mean is asked of one rule', () => {
  expect(findMoneyStates(process.cwd())).toEqual([])
})

test('the check finds states that are spelt out in statements, lists and comparisons', () => {
  const root = seedProject({
    'src/rules/orders/moneyStates.ts': `export const PAID = ['paid', 'partially_refunded']`,
    'src/operations/people/readDashboard.ts':
      "export const T = `select 1 from orders where user_id = $1 and payment_status = 'paid'`",
    'src/operations/people/listClients.ts':
      "export const T = sql`select ${1} from orders o where o.payment_status not in ('pending', 'failed')`",
    'src/operations/orders/expireOrders.ts':
      "export const T = sql`update orders set payment_status = 'expired' where payment_status = 'pending'`",
    'src/admin/orders/RefundButton.ts': `const REFUNDABLE = ['paid', 'partially_refunded']`,
    'src/admin/orders/drop.ts': `const isPaid = order.paymentStatus === 'paid'`,
    'src/site/order.ts': `
      const isOpen = row.payment_status === 'pending' || row.payment_status === 'failed'
      const isFailed = row.payment_status === 'failed'
      const rank = ['created', 'failed', 'refunded']`,
  })
  expect(findMoneyStates(root)).toEqual([
    'src/admin/orders/RefundButton.ts:1',
    'src/admin/orders/drop.ts:1',
    'src/operations/people/listClients.ts:1',
    'src/operations/people/readDashboard.ts:1',
    'src/site/order.ts:2',
  ])
})
