import { formatPaise } from '@/rules/money/formatPaise'
import { REFUND_TARGETS } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import type { RefundQuote } from './moneyRequest'

const FROM: Record<string, Text> = {
  gateway: { en: 'of the payment', hi: 'भुगतान से' },
  wallet_paid: { en: 'of the wallet', hi: 'वॉलेट से' },
  wallet_promo: { en: 'of promotional credit', hi: 'प्रचार राशि से' },
}

type Props = { quote?: RefundQuote; language: Language }

/** Which part of the money would go where. */
export const RefundEffect = ({ quote, language }: Props) => (
  <ul className="sahil-lines" data-part="refund-effect" aria-live="polite">
    {quote?.pieces.map(({ amount, to, from }, index) => (
      <li key={index}>
        <strong>{formatPaise({ paise: amount, locale: language })}</strong>
        <span>{FROM[from]?.[language]}</span>
        <span>→ {REFUND_TARGETS[to][language]}</span>
      </li>
    ))}
  </ul>
)
