import type { Transaction } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { TRANSACTION_FLAGS, TRANSACTION_STATUSES } from '@/rules/payments/transactionFlow'
import { PAYMENT_STATUSES } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import { StatusPill } from '../cells/StatusPill'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import type { Overview } from './readOverview'

const TEXT = {
  title: { en: 'Payment', hi: 'भुगतान' },
  until: { en: 'Can be paid until', hi: 'भुगतान की सीमा' },
  none: { en: 'No payment attempt yet.', hi: 'अभी कोई भुगतान प्रयास नहीं।' },
} satisfies Record<string, Text>

const AMOUNTS = [
  ['price', { en: 'Price', hi: 'मूल्य' }],
  ['discount', { en: 'Discount', hi: 'छूट' }],
  ['cgst', { en: 'CGST', hi: 'सीजीएसटी' }],
  ['sgst', { en: 'SGST', hi: 'एसजीएसटी' }],
  ['igst', { en: 'IGST', hi: 'आईजीएसटी' }],
  ['wallet', { en: 'From wallet', hi: 'वॉलेट से' }],
  ['payable', { en: 'Total', hi: 'कुल' }],
] as const

/** What is owed and what came of it; transactions only for staff who may see money. */
export const PaymentCard = ({
  overview,
  language,
}: {
  overview: Pick<Overview, 'order' | 'transactions'>
  language: Language
}) => {
  const { order, transactions } = overview
  const pill = (
    <StatusPill value={order.paymentStatus}>
      {PAYMENT_STATUSES[order.paymentStatus][language]}
    </StatusPill>
  )
  const shown = AMOUNTS.filter(([key]) => key === 'price' || key === 'payable' || order[key] !== 0)
  return (
    <Card part="payment" title={TEXT.title[language]} aside={pill}>
      <dl className="sahil-facts sahil-facts--money">
        {shown.map(([key, label]) => (
          <div key={key} data-total={key === 'payable'}>
            <dt>{label[language]}</dt>
            <dd>{formatPaise({ paise: order[key], locale: language })}</dd>
          </div>
        ))}
      </dl>
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

const TransactionLine = ({
  transaction,
  language,
}: {
  transaction: Transaction
  language: Language
}) => {
  const { id, amount, status, method, flag, gatewayPaymentId, createdAt } = transaction
  return (
    <li data-flagged={Boolean(flag)}>
      <a href={`/admin/collections/transactions/${id}`}>
        {formatPaise({ paise: amount, locale: language })}
      </a>
      <StatusPill value={status}>{TRANSACTION_STATUSES[status][language]}</StatusPill>
      <small>
        {[method, gatewayPaymentId, shortTime({ at: createdAt, language })]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {flag && <strong className="sahil-flag">{TRANSACTION_FLAGS[flag][language]}</strong>}
    </li>
  )
}
