import type { Transaction } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { paymentMethodText } from '@/rules/payments/paymentMethods'
import {
  REFUND_TARGETS,
  TRANSACTION_FLAGS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
} from '@/rules/payments/transactionFlow'
import { PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import { StatusPill } from '../cells/StatusPill'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import { CouponLines } from './CouponLines'
import type { Overview } from './readOverview'

const TEXT = {
  title: { en: 'Payment', hi: 'भुगतान' },
  until: { en: 'Can be paid until', hi: 'भुगतान की सीमा' },
  none: { en: 'No payment attempt yet.', hi: 'अभी कोई भुगतान प्रयास नहीं।' },
} satisfies Record<string, Text>

/** The sums of an order from its price to what the gateway takes; `part` lines are taken off. */
const AMOUNTS = [
  ['price', { en: 'Price', hi: 'मूल्य' }],
  ['discount', { en: 'Discount', hi: 'छूट' }, 'part'],
  ['amount', { en: 'Total', hi: 'कुल' }],
  ['cgst', { en: 'CGST included', hi: 'सीजीएसटी शामिल' }],
  ['sgst', { en: 'SGST included', hi: 'एसजीएसटी शामिल' }],
  ['igst', { en: 'IGST included', hi: 'आईजीएसटी शामिल' }],
  ['wallet', { en: 'From wallet', hi: 'वॉलेट से' }, 'part'],
  ['tds', { en: 'TDS kept back', hi: 'काटा गया टीडीएस' }, 'part'],
  ['payable', { en: 'By payment', hi: 'भुगतान द्वारा' }],
  ['refunded', { en: 'Refunded', hi: 'वापस किया' }, 'part'],
] as const

/** Price and total always; the payment where something else pays a part; the others where they are not zero. */
const isShown = (order: Overview['order'], key: (typeof AMOUNTS)[number][0]): boolean => {
  if (key === 'price' || key === 'amount') return true
  return key === 'payable' ? order.payable !== order.amount : order[key] !== 0
}

/** What is owed and what came of it; transactions only for staff who may see money. */
export const PaymentCard = ({
  overview,
  language,
}: {
  overview: Pick<Overview, 'order' | 'transactions' | 'coupons'>
  language: Language
}) => {
  const { order, transactions, coupons } = overview
  const pill = (
    <StatusPill value={order.paymentStatus}>
      {PAYMENT_STATUSES[order.paymentStatus][language]}
    </StatusPill>
  )
  return (
    <Card part="payment" title={TEXT.title[language]} aside={pill}>
      <Sums order={order} language={language} />
      <CouponLines coupons={coupons} language={language} />
      {order.paymentStatus === 'pending' && order.expiresAt && (
        <p className="sahil-hint">
          {TEXT.until[language]} {shortTime({ at: order.expiresAt, language })}
        </p>
      )}
      {transactions?.length === 0 && <p className="sahil-hint">{TEXT.none[language]}</p>}
      <ul className="sahil-lines">
        {transactions?.map((each) => (
          <TransactionLine key={each.id} transaction={each} language={language} />
        ))}
      </ul>
    </Card>
  )
}

const Sums = ({ order, language }: { order: Overview['order']; language: Language }) => (
  <dl className="sahil-facts sahil-facts--money">
    {AMOUNTS.filter(([key]) => isShown(order, key)).map(([key, label, part]) => (
      <div key={key} data-total={key === 'amount'}>
        <dt>{label[language]}</dt>
        <dd>
          {part && '− '}
          {formatPaise({ paise: order[key], locale: language })}
        </dd>
      </div>
    ))}
  </dl>
)

const TransactionLine = ({
  transaction,
  language,
}: {
  transaction: Transaction
  language: Language
}) => {
  const { id, kind, amount, status, flag, refundTo, gatewayPaymentId, createdAt } = transaction
  const isRefund = kind === 'refund'
  const method = transaction.method && paymentMethodText({ method: transaction.method, language })
  return (
    <li data-kind={kind} data-flagged={Boolean(flag)}>
      <a href={`/admin/collections/transactions/${id}`}>
        {isRefund && '− '}
        {formatPaise({ paise: amount, locale: language })}
      </a>
      <StatusPill value={status}>{TRANSACTION_STATUSES[status][language]}</StatusPill>
      <small>
        {[
          isRefund && TRANSACTION_KINDS.refund[language],
          refundTo && REFUND_TARGETS[refundTo][language],
          method,
          gatewayPaymentId,
          shortTime({ at: createdAt, language }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {flag && <strong className="sahil-flag">{TRANSACTION_FLAGS[flag][language]}</strong>}
    </li>
  )
}
