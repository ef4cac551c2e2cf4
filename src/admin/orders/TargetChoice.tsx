import { REFUND_TARGETS, type RefundTarget } from '@/rules/payments/transactionFlow'
import type { Language } from '@/rules/system/failures'

const TEXT = { en: 'The money goes', hi: 'राशि जाएगी' }

type Props = { language: Language; value: RefundTarget; onChange: (to: RefundTarget) => void }

/** Where refunded money goes. */
export const TargetChoice = ({ language, value, onChange }: Props) => (
  <fieldset className="sahil-choice">
    <legend>{TEXT[language]}</legend>
    {(Object.keys(REFUND_TARGETS) as RefundTarget[]).map((to) => (
      <label key={to}>
        <input
          type="radio"
          name="refund-target"
          value={to}
          checked={value === to}
          onChange={() => onChange(to)}
        />
        {REFUND_TARGETS[to][language]}
      </label>
    ))}
  </fieldset>
)
