import type { Followers } from '@/kit/happen'
import { tellOfRefund } from '@/operations/orders/tellOfRefund'
import { issueRefundDocument } from '@/operations/payments/tax/taxDocuments'
import type { PAYMENT_MOMENTS } from '@/rules/payments/moments'

/** Who follows what happens to money. */
export const PAYMENT_FOLLOWERS: Pick<Followers, keyof typeof PAYMENT_MOMENTS> = {
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
