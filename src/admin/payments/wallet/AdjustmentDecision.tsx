'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Purse } from '@/rules/payments/wallet/adjustmentEffect'
import { ADJUSTMENT_STATUSES, type AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import { languageOfStaff, type Text } from '../../language'
import { mayStaff } from '../../mayStaff'
import { AdjustmentEffect } from './AdjustmentEffect'
import { sendDecision, type Outcome } from './walletRequest'

const TEXT = {
  approve: { en: 'Approve', hi: 'स्वीकार करें' },
  reject: { en: 'Reject', hi: 'अस्वीकार करें' },
  own: {
    en: 'You asked for this: somebody else decides.',
    hi: 'यह आपका अनुरोध है: निर्णय कोई और करेगा।',
  },
  effect: { en: 'The wallet when you approve:', hi: 'स्वीकृति पर वॉलेट:' },
} satisfies Record<string, Text>

type Props = { id: string; kind: AdjustmentKind; amount: number; wallet: Purse; isOwn: boolean }

/** Approve or reject, for a second member of staff, with the effect in view before it happens. */
export const AdjustmentDecision = ({ id, kind, amount, wallet, isOwn }: Props) => {
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (isOwn) return <p className="sahil-hint sahil-wallet__actions">{TEXT.own[language]}</p>
  if (!mayStaff(user, 'wallet.approve')) return null
  const decide = async (approve: boolean): Promise<void> => {
    setSending(true)
    const heard = await sendDecision({ id, approve, language })
    setSending(false)
    setOutcome(heard)
    if (heard.ok) router.refresh()
  }
  const isDone = isSending || outcome?.ok === true
  return (
    <div className="sahil-wallet__actions">
      <h4>{TEXT.effect[language]}</h4>
      <AdjustmentEffect {...{ wallet, kind, amount, language }} />
      <div className="sahil-steps">
        <DecisionButton kind="next" isDisabled={isDone} onChoose={() => void decide(true)}>
          {TEXT.approve[language]}
        </DecisionButton>
        <DecisionButton kind="danger" isDisabled={isDone} onChoose={() => void decide(false)}>
          {TEXT.reject[language]}
        </DecisionButton>
        <p className="sahil-steps__result" data-bad={outcome?.ok === false} role="status">
          {outcome?.ok === false && outcome.problem}
          {outcome?.ok && ADJUSTMENT_STATUSES[outcome.status][language]}
        </p>
      </div>
    </div>
  )
}

type ButtonProps = {
  kind: 'next' | 'danger'
  isDisabled: boolean
  onChoose: () => void
  children: string
}

const DecisionButton = ({ kind, isDisabled, onChoose, children }: ButtonProps) => (
  <button
    type="button"
    className="sahil-button"
    data-kind={kind}
    disabled={isDisabled}
    onClick={onChoose}
  >
    {children}
  </button>
)
