import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Transaction } from '@/payload-types'
import { formatPaise } from '@/rules/money/formatPaise'
import { paymentMethodText } from '@/rules/payments/paymentMethods'
import {
  GATEWAY_STATUSES,
  REFUND_STATUSES,
  REFUND_TARGETS,
  TRANSACTION_FLAGS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
} from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import { StatusPill } from '../cells/StatusPill'
import { languageOfStaff, type Text } from '../language'
import { linkTo } from '../linkTo'
import { datedTime } from '../shortTime'

const TEXT = {
  client: { en: 'Client', hi: 'ग्राहक' },
  order: { en: 'Order', hi: 'ऑर्डर' },
  at: { en: 'Begun', hi: 'आरंभ' },
  refundOf: { en: 'Refund of', hi: 'किसकी वापसी' },
  refundTo: { en: 'Refunded to', hi: 'वापसी कहाँ' },
  reason: { en: 'Reason', hi: 'कारण' },
  by: { en: 'By', hi: 'द्वारा' },
  method: { en: 'Method', hi: 'माध्यम' },
  gateway: { en: 'At the gateway', hi: 'गेटवे पर' },
  ids: { en: 'Gateway ids', hi: 'गेटवे पहचान' },
  fee: { en: 'Gateway fee', hi: 'गेटवे शुल्क' },
  tax: { en: 'of it tax', hi: 'इसमें कर' },
  heard: { en: 'Heard from', hi: 'सूचना स्रोत' },
} satisfies Record<string, Text>

const HEARD: Record<string, Text> = {
  webhook: { en: 'Notice of the gateway', hi: 'गेटवे की सूचना' },
  verify: { en: 'The client’s browser', hi: 'ग्राहक का ब्राउज़र' },
  request: { en: 'Answer of the gateway', hi: 'गेटवे का उत्तर' },
  reconciler: { en: 'Our own check', hi: 'हमारी जाँच' },
}

/** A payment, top-up or refund on one card: only what there is. */
export const TransactionOverview = async ({ id, req, i18n }: UIFieldServerProps) => {
  if (!id) return null
  const language = languageOfStaff(i18n)
  const transaction = await req.payload
    .findByID({ collection: 'transactions', id, depth: 1, overrideAccess: false, req })
    .catch(() => null)
  if (!transaction) return null
  const { kind, amount, status, flag } = transaction
  const sum = formatPaise({ paise: amount, locale: language })
  return (
    <Card
      part="transaction"
      title={`${TRANSACTION_KINDS[kind][language]} · ${sum}`}
      aside={<StatusPill value={status}>{TRANSACTION_STATUSES[status][language]}</StatusPill>}
    >
      {flag && <p className="sahil-alert">{TRANSACTION_FLAGS[flag][language]}</p>}
      <dl className="sahil-facts">
        {factsOf(transaction, language).map(
          ([key, value]) =>
            value && [
              <dt key={key}>{TEXT[key][language]}</dt>,
              <dd key={`${key}-value`}>{value}</dd>,
            ],
        )}
      </dl>
    </Card>
  )
}

function factsOf(each: Transaction, language: Language): [keyof typeof TEXT, ReactNode][] {
  const { user, order, refundOf, by, createdAt, refundTo, reason, method, settledBy } = each
  const reached = { ...GATEWAY_STATUSES, ...REFUND_STATUSES }[each.gatewayStatus]
  const payment = refundOf && typeof refundOf === 'object' ? refundOf.gatewayPaymentId : refundOf
  const ids = [each.gatewayOrderId, each.gatewayPaymentId, each.gatewayRefundId].filter(Boolean)
  return [
    ['client', linkTo('users', user, typeof user === 'object' && user.name)],
    ['order', order && linkTo('orders', order, typeof order === 'object' && order.code)],
    ['at', datedTime({ at: createdAt, language })],
    ['refundOf', refundOf && linkTo('transactions', refundOf, payment)],
    ['refundTo', refundTo && REFUND_TARGETS[refundTo][language]],
    ['reason', reason],
    ['by', by && typeof by === 'object' && by.name],
    ['method', method && paymentMethodText({ method, language })],
    ['gateway', ids.length > 0 && reached[language]],
    ['ids', ids.join(' · ')],
    ['fee', feeOf(each, language)],
    ['heard', settledBy && (HEARD[settledBy]?.[language] ?? settledBy)],
  ]
}

function feeOf({ fee, feeTax }: Transaction, language: Language): string | null {
  if (!fee) return null
  const show = (paise: number): string => formatPaise({ paise, locale: language })
  return feeTax ? `${show(fee)} · ${TEXT.tax[language]} ${show(feeTax)}` : show(fee)
}
