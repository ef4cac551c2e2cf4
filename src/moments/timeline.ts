import type { Follower } from '@/kit/happen'
import { addOrderEvent } from '@/operations/orders/addOrderEvent'
import type { OrderEvent } from '@/rules/orders/orderEvents'

/** Writes one line of the order's timeline. */
export const timeline = (event: OrderEvent): Follower<{ order: string; note?: string }> => ({
  name: 'timeline',
  locks: [],
  now: ({ req, facts: { order, note } }) => addOrderEvent({ req, order, event, note }),
})
