import { sql } from '@/kit/sql'
import { MONEY_STATES, type MoneyState } from '@/rules/orders/moneyStates'

/**
 * The rule of `rules/orders/moneyStates` as a condition of a statement.
 * @param alias what the statement calls the table of orders
 */
export const orderMoney = (state: MoneyState, alias = 'orders') =>
  sql.raw(orderMoneyText(state, alias))

/** The same as text, for the prepared reads. */
export const orderMoneyText = (state: MoneyState, alias = 'orders'): string => {
  const states = MONEY_STATES[state].map((each) => `'${each}'`).join(', ')
  const isPaid = `${alias}.payment_status in (${states})`
  return state === 'isPayable' ? `(${alias}.status = 'new' and ${isPaid})` : isPaid
}
