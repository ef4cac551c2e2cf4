import type { Followers } from '@/kit/happen'
import { addOrderEvent } from '@/operations/orders/addOrderEvent'
import { tellOfRefund } from '@/operations/orders/tellOfRefund'
import { flagOrder } from '@/operations/payments/flagOrder'
import { returnPayment } from '@/operations/payments/refunds/returnPayment'
import { issueRefundDocument } from '@/operations/payments/tax/taxDocuments'
import { tellStaffOfMoney } from '@/operations/payments/tellStaffOfMoney'
import type { PAYMENT_MOMENTS } from '@/rules/payments/moments'
import { timeline } from './timeline'

/** Who follows what happens to money. */
export const PAYMENT_FOLLOWERS: Pick<Followers, keyof typeof PAYMENT_MOMENTS> = {
  'payment.failed': [timeline('payment_failed')],
  'payment.flagged': [
    { name: 'flag order', locks: [], now: flagOrder },
    {
      name: 'timeline',
      locks: [],
      now: ({ req, facts: { order, flag, payment } }) =>
        addOrderEvent({
          req,
          order: order.id,
          event: 'payment_flagged',
          note: `${flag} ${payment.id}`,
        }),
    },
    {
      name: 'tell staff of money',
      locks: [],
      now: ({ req, facts: { order, payment, detail } }) =>
        tellStaffOfMoney({ req, order: order.id, detail, key: `flag:${payment.id}` }),
    },
    { name: 'return payment', locks: [], now: returnPayment },
  ],
  'refund.flagged': [
    {
      name: 'timeline',
      locks: [],
      now: async ({ req, facts: { order, refund, detail } }) => {
        const note = `${detail} (${refund})`
        if (order) await addOrderEvent({ req, order, event: 'payment_flagged', note })
      },
    },
    {
      name: 'tell staff of money',
      locks: [],
      now: ({ req, facts: { order, refund, matter, detail } }) =>
        tellStaffOfMoney({ req, order, detail, key: `refund-${matter}:${refund}` }),
    },
  ],
  'refund.completed': [
    {
      name: 'issue refund document',
      locks: ['counter'],
      now: ({ req, facts: { order, refund, amount, journal } }) =>
        issueRefundDocument({ req, order, refund, amount, journal }),
    },
    { name: 'tell of refund', locks: [], now: tellOfRefund },
  ],
}
