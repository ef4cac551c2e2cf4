import { now } from '@/kit/clock'
import type { Notification, Order, Transaction } from '@/payload-types'
import type { StaleReport } from '@/operations/charts/listStale'
import { formatPaise } from '@/rules/money/formatPaise'
import { failureReason } from '@/rules/notifications/failureReason'
import { MESSAGE_EVENTS } from '@/rules/notifications/messageEvents'
import { CHANNELS } from '@/rules/notifications/messageFlow'
import { ORDER_FLOW } from '@/rules/orders/orderFlow'
import { TRANSACTION_FLAGS } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import { StatusPill } from '../cells/StatusPill'
import { STALE_TEXT } from '../charts/staleText'
import { isOverdue } from '../orders/isOverdue'
import { shortTime } from '../shortTime'

const nameOf = (user: Order['user'] | null | undefined): string | null =>
  user && typeof user === 'object' ? user.name : null

/** An order that waits: code, service, client and promise. */
export const OrderRow = ({ order, language }: { order: Order; language: Language }) => {
  const { id, code, serviceTitle, serviceTitleHi, user, status, expectedDeliveryAt: due } = order
  const title = language === 'hi' ? (serviceTitleHi ?? serviceTitle) : serviceTitle
  return (
    <li>
      <a href={`/admin/collections/orders/${id}`}>{code}</a>
      <StatusPill value={status}>{ORDER_FLOW[status].label[language]}</StatusPill>
      <small>
        {[nameOf(user), title].filter(Boolean).join(' · ')}
        {due && (
          <span data-late={isOverdue({ order, at: now() })}>
            {' '}
            · {shortTime({ at: due, language })}
          </span>
        )}
      </small>
    </li>
  )
}

/** A message that did not arrive. */
export const MessageRow = ({
  message,
  language,
}: {
  message: Notification
  language: Language
}) => {
  const { id, event, channel, user, reason, createdAt } = message
  return (
    <li>
      <a href={`/admin/collections/notifications/${id}`}>{MESSAGE_EVENTS[event][language]}</a>
      <StatusPill value="failed">{CHANNELS[channel][language]}</StatusPill>
      <small>
        {[nameOf(user), failureReason(reason, language), shortTime({ at: createdAt, language })]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  )
}

/** A payment that staff must settle. */
export const PaymentRow = ({ payment, language }: { payment: Transaction; language: Language }) => {
  const { id, amount, flag, user, order } = payment
  const code = order && typeof order === 'object' ? order.code : null
  return (
    <li>
      <a href={`/admin/collections/transactions/${id}`}>
        {formatPaise({ paise: amount, locale: language })}
      </a>
      {flag && <StatusPill value="failed">{TRANSACTION_FLAGS[flag][language]}</StatusPill>}
      <small>{[code, nameOf(user)].filter(Boolean).join(' · ')}</small>
    </li>
  )
}

/** A report whose chart no longer counts. */
export const StaleRow = ({ stale, language }: { stale: StaleReport; language: Language }) => (
  <li>
    <a href={`/admin/collections/orders/${stale.order.id}`}>{stale.order.code}</a>
    <StatusPill value="failed">{STALE_TEXT[stale.reason][language]}</StatusPill>
    <small>
      {[stale.title, stale.client.name, shortTime({ at: stale.madeAt, language })].join(' · ')}
    </small>
  </li>
)
