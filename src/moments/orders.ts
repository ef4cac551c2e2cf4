import type { Follower, Followers } from '@/kit/happen'
import { startAutoReport } from '@/operations/charts/startAutoReport'
import { confirmOrder } from '@/operations/orders/confirmOrder'
import { noteOrderPaid } from '@/operations/orders/noteOrderPaid'
import { tellOfMove } from '@/operations/orders/tellOfMove'
import { holdCoupons, returnCoupons, useCoupons } from '@/operations/payments/coupons/couponUses'
import { postTds } from '@/operations/payments/tax/postTds'
import { issueInvoice, issueReceipt } from '@/operations/payments/tax/taxDocuments'
import { releaseWallet, spendHeldWallet } from '@/operations/payments/wallet/wallet'
import type { ORDER_MOMENTS, OrderMoved } from '@/rules/orders/moments'
import { timeline } from './timeline'

type OfOrder = { order: string }

const tell = (to: Parameters<typeof tellOfMove>[0]['to']): Follower<OrderMoved> => ({
  name: 'tell of move',
  locks: [],
  now: ({ req, facts }) => tellOfMove({ req, facts, to }),
})

/** Wallet money that an unpaid order holds goes back; its coupons may be used again. */
const giveUpHolds: Follower<OfOrder>[] = [
  {
    name: 'release wallet',
    locks: ['wallet'],
    now: ({ req, facts: { order } }) => releaseWallet({ req, order }),
  },
  {
    name: 'return coupons',
    locks: ['coupons'],
    now: ({ req, facts: { order } }) => returnCoupons({ req, order }),
  },
]

/** Who follows what happens to an order. */
export const ORDER_FOLLOWERS: Pick<Followers, keyof typeof ORDER_MOMENTS> = {
  'order.placed': [
    timeline('placed'),
    // Last, for a coupon that many want at once is locked from here to the commit.
    {
      name: 'hold coupons',
      locks: ['coupons'],
      now: ({ req, facts }) => holdCoupons({ req, ...facts }),
    },
  ],
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
  'order.begun': [timeline('processing'), tell('processing')],
  'order.delivered': [
    {
      name: 'issue invoice',
      locks: ['counter'],
      now: ({ req, facts: { order } }) => issueInvoice({ req, order }),
    },
    timeline('delivered'),
  ],
  'order.completed': [timeline('completed'), tell('completed')],
  'order.cancelled': [...giveUpHolds, timeline('cancelled'), tell('cancelled')],
  'order.expired': [...giveUpHolds, timeline('expired')],
}
