import { now } from '@/kit/clock'
import type { Order } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { ORDER_FLOW, PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'
import { StatusPill } from '../cells/StatusPill'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import { isOverdue } from './isOverdue'

const HEAD = {
  code: { en: 'Order', hi: 'ऑर्डर' },
  service: { en: 'Service', hi: 'सेवा' },
  status: { en: 'Status', hi: 'स्थिति' },
  payment: { en: 'Payment', hi: 'भुगतान' },
  amount: { en: 'Amount', hi: 'राशि' },
  due: { en: 'Promised for', hi: 'वादा' },
} satisfies Record<string, Text>

type Props = { orders: Order[]; empty: string; language: Language }

/** A few orders with what matters of each; every row leads to its order. */
export const OrderTable = ({ orders, empty, language }: Props) =>
  orders.length === 0 ? (
    <p className="sahil-hint">{empty}</p>
  ) : (
    <div className="sahil-table" tabIndex={0} role="group" aria-label={HEAD.code[language]}>
      <table>
        <thead>
          <tr>
            {Object.entries(HEAD).map(([key, text]) => (
              <th key={key} scope="col" data-column={key}>
                {text[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderLine key={order.id} order={order} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  )

const OrderLine = ({ order, language }: { order: Order; language: Language }) => {
  const { id, code, user, status, paymentStatus, amount, expectedDeliveryAt: due } = order
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/collections/orders/${id}`}>{code}</a>
      </th>
      <td>
        {language === 'hi' ? (order.serviceTitleHi ?? order.serviceTitle) : order.serviceTitle}
        {typeof user === 'object' && <small>{user.name}</small>}
      </td>
      <td>
        <StatusPill value={status}>{ORDER_FLOW[status].label[language]}</StatusPill>
      </td>
      <td>
        <StatusPill value={paymentStatus}>{PAYMENT_STATUSES[paymentStatus][language]}</StatusPill>
      </td>
      <td className="sahil-amount">{formatPaise({ paise: amount, locale: language })}</td>
      <td data-late={isOverdue({ order, at: now() })}>
        {due ? shortTime({ at: due, language }) : '–'}
      </td>
    </tr>
  )
}
