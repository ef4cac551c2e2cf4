import type { DemoOrder } from '../types'
import { CANCELLED_ORDERS } from './cancelledOrders'
import { COMPLETED_BUSINESS_ORDERS } from './completedBusinessOrders'
import { COMPLETED_ORDERS } from './completedOrders'
import { DELIVERED_ORDERS } from './deliveredOrders'
import { MONEY_ORDERS } from './moneyOrders'
import { NEW_ORDERS } from './newOrders'
import { ORDERS_IN_PROCESS } from './ordersInProcess'
import { UNPAID_ORDERS } from './unpaidOrders'

/** Orders in every state, oldest work last; `daysAgo` counts from the moment of seeding. */
export const DEMO_ORDERS: DemoOrder[] = [
  ...UNPAID_ORDERS,
  ...NEW_ORDERS,
  ...ORDERS_IN_PROCESS,
  ...DELIVERED_ORDERS,
  ...COMPLETED_ORDERS,
  ...COMPLETED_BUSINESS_ORDERS,
  ...CANCELLED_ORDERS,
  ...MONEY_ORDERS,
]
