'use client'
import { mayExpire } from '@/rules/payments/wallet/adjustmentEffect'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import type { useAdjustment } from './useAdjustment'

const TEXT = {
  kind: { en: 'Kind', hi: 'प्रकार' },
  amount: { en: 'Amount in rupees', hi: 'राशि (रुपये)' },
  reason: { en: 'Reason (kept with the entry)', hi: 'कारण (प्रविष्टि के साथ रखा जाएगा)' },
  endsOn: { en: 'Last day (empty: no end)', hi: 'अंतिम दिन (रिक्त: कोई अंत नहीं)' },
} satisfies Record<string, Text>

type Props = {
  wish: ReturnType<typeof useAdjustment>
  kinds: AdjustmentKind[]
  language: Language
}

/** The questions of the dialog; a debit has only one kind, and only promotional credit ends. */
export const AdjustInputs = ({ wish, kinds, language }: Props) => (
  <div className="sahil-wallet__inputs">
    {kinds.length > 1 && <KindInput wish={wish} kinds={kinds} language={language} />}
    <label>
      {TEXT.amount[language]}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={wish.rupees !== '' && !wish.amount}
        value={wish.rupees}
        onChange={({ target }) => wish.set.rupees(target.value)}
      />
    </label>
    {mayExpire(wish.kind) && (
      <label>
        {TEXT.endsOn[language]}
        <input
          type="date"
          value={wish.endsOn}
          onChange={({ target }) => wish.set.endsOn(target.value)}
        />
      </label>
    )}
    <label>
      {TEXT.reason[language]}
      <textarea
        rows={2}
        maxLength={500}
        value={wish.reason}
        onChange={({ target }) => wish.set.reason(target.value)}
      />
    </label>
  </div>
)

const KindInput = ({ wish, kinds, language }: Props) => (
  <label>
    {TEXT.kind[language]}
    <select
      value={wish.kind}
      onChange={({ target }) => wish.set.kind(target.value as AdjustmentKind)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {ADJUSTMENT_KINDS[kind][language]}
        </option>
      ))}
    </select>
  </label>
)
