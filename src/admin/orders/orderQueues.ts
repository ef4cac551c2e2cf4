import type { Where } from 'payload'
import type { Text } from '../language'
import { MONEY_STATES } from '@/rules/orders/moneyStates'
import { indianDay } from '@/rules/time/indianDay'

type Condition = { field: string; operator: string; value: string | string[] }

/** A pile of orders: what it is called and which orders lie on it. */
export type Queue = { key: QueueKey; label: Text; conditions: Condition[] }

export type QueueKey =
  'todo' | 'new' | 'processing' | 'today' | 'overdue' | 'delivered' | 'unpaid' | 'all'

const PAID = {
  field: 'paymentStatus',
  operator: 'in',
  value: [...MONEY_STATES.isPaid],
} satisfies Condition
const OPEN = { field: 'status', operator: 'in', value: ['new', 'processing'] } satisfies Condition
const UNPAID = {
  field: 'paymentStatus',
  operator: 'in',
  value: [...MONEY_STATES.isPayable],
} satisfies Condition

const is = (status: string): Condition => ({ field: 'status', operator: 'equals', value: status })

const promised = (operator: string, at: Date): Condition => ({
  field: 'expectedDeliveryAt',
  operator,
  value: at.toISOString(),
})

/** The piles of an order desk, as they are at this instant; unpaid orders are no work. */
export const orderQueues = (at: Date): Queue[] => {
  const { start, end } = indianDay(at)
  const today = [promised('greater_than_equal', start), promised('less_than', end)]
  return [
    { key: 'todo', label: { en: 'To do', hi: 'करना है' }, conditions: [PAID, OPEN] },
    { key: 'new', label: { en: 'New', hi: 'नए' }, conditions: [PAID, is('new')] },
    {
      key: 'processing',
      label: { en: 'In progress', hi: 'प्रगति में' },
      conditions: [PAID, is('processing')],
    },
    { key: 'today', label: { en: 'Due today', hi: 'आज देय' }, conditions: [PAID, OPEN, ...today] },
    {
      key: 'overdue',
      label: { en: 'Overdue', hi: 'विलंबित' },
      conditions: [PAID, OPEN, promised('less_than', at)],
    },
    { key: 'delivered', label: { en: 'Delivered', hi: 'सौंपे गए' }, conditions: [is('delivered')] },
    { key: 'unpaid', label: { en: 'Unpaid', hi: 'भुगतान बाकी' }, conditions: [UNPAID, is('new')] },
    { key: 'all', label: { en: 'All', hi: 'सभी' }, conditions: [] },
  ]
}

/** The conditions of a queue for the database. */
export const whereOf = (conditions: Condition[]): Where => ({
  and: conditions.map(({ field, operator, value }) => ({ [field]: { [operator]: value } })),
})

/** The same as the list's own address writes it, so that its filters show them. */
export const searchOf = (conditions: Condition[]): [string, string][] =>
  conditions.flatMap(({ field, operator, value }, at): [string, string][] => {
    const key = `where[or][0][and][${at}][${field}][${operator}]`
    return Array.isArray(value)
      ? value.map((each, index) => [`${key}[${index}]`, each])
      : [[key, value]]
  })

/** What a list's address asks for, instants left out: two visits of one queue are the same. */
export const signatureOf = (search: Iterable<[string, string]>): string =>
  [...search]
    .filter(([key]) => key.startsWith('where['))
    .map(
      ([key, value]) =>
        `${key.replace(/^where(\[or\]\[0\])?(\[and\]\[\d+\])?/, '')}=${valueOf(value)}`,
    )
    .sort()
    .join('&')

const valueOf = (value: string): string => (/^\d{4}-\d\d-\d\dT/.test(value) ? '' : value)
