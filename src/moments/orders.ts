import type { Followers } from '@/kit/happen'
import { startAutoReport } from '@/operations/charts/startAutoReport'
import { confirmOrder } from '@/operations/orders/confirmOrder'
import { noteOrderPaid } from '@/operations/orders/noteOrderPaid'
import { useCoupons } from '@/operations/payments/coupons/couponUses'
import { postTds } from '@/operations/payments/tax/postTds'
import { issueReceipt } from '@/operations/payments/tax/taxDocuments'
import { spendHeldWallet } from '@/operations/payments/wallet/wallet'
import type { ORDER_MOMENTS } from '@/rules/orders/moments'

/** Who follows what happens to an order. */
export const ORDER_FOLLOWERS: Pick<Followers, keyof typeof ORDER_MOMENTS> = {
  'order.paid': [
    {
      name: 'spend held wallet',
      locks: ['wallet'],
      now: ({ req, facts }) => spendHeldWallet({ req, order: facts.order.id }),
    },
    {
      name: 'use coupons',
      locks: ['coupons'],
      now: ({ req, facts }) => useCoupons({ req, order: facts.order.id }),
    },
    { name: 'post tds', locks: [], now: ({ req, facts }) => postTds({ req, order: facts.order }) },
    { name: 'timeline', locks: [], now: noteOrderPaid },
    { name: 'confirmation', locks: [], now: confirmOrder },
    {
      name: 'start auto report',
      locks: [],
      now: ({ req, facts }) => startAutoReport({ req, order: facts.order.id }),
    },
    // Last, for the number's lock, which all payments want, is held from here to the commit.
    {
      name: 'issue receipt',
      locks: ['counter'],
      now: ({ req, facts: { order, transaction } }) =>
        issueReceipt({ req, order: order.id, transaction }),
    },
  ],
}
