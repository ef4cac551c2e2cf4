'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import {
  nextSteps,
  ORDER_FLOW,
  PAYMENT_STATUSES,
  type OrderStatus,
} from '@/rules/orders/orderFlow'
import { StatusPill } from '../cells/StatusPill'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { CancelDialog } from './CancelDialog'
import { moveOrderTo } from './orderRequest'
import { useOrderState } from './useOrderState'

const STEP: Record<OrderStatus, Text> = {
  new: ORDER_FLOW.new.label,
  processing: { en: 'Start work', hi: 'कार्य आरंभ करें' },
  delivered: { en: 'Mark as delivered', hi: 'सौंपा हुआ मानें' },
  completed: { en: 'Complete', hi: 'पूर्ण करें' },
  cancelled: { en: 'Cancel', hi: 'रद्द करें' },
}
const MOVED = { en: 'The order is now: ', hi: 'ऑर्डर अब: ' }

/** The order's states and the moves that are possible from here; nobody types a status. */
export const NextSteps = () => {
  const { id, status, paymentStatus, showStatus } = useOrderState()
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const [pending, setPending] = useState<OrderStatus | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [result, setResult] = useState<{ isBad: boolean; text: string } | null>(null)
  if (!id || !status) return null
  const steps = mayStaff(user, 'orders.work') ? nextSteps({ status, paymentStatus }) : []
  const move = async (to: OrderStatus, note?: string): Promise<void> => {
    setAsking(false)
    setPending(to)
    const outcome = await moveOrderTo({ id: String(id), status: to, note, language })
    setPending(null)
    if (!outcome.ok) return setResult({ isBad: true, text: outcome.problem })
    setResult({ isBad: false, text: MOVED[language] + ORDER_FLOW[outcome.status].label[language] })
    showStatus(outcome.status)
  }
  return (
    <div className="sahil-steps">
      <StatusPill value={status}>{ORDER_FLOW[status].label[language]}</StatusPill>
      <StatusPill value={paymentStatus}>{PAYMENT_STATUSES[paymentStatus]?.[language]}</StatusPill>
      {steps.map((to) => (
        <button
          key={to}
          type="button"
          className="sahil-button"
          data-kind={to === 'cancelled' ? 'danger' : 'next'}
          data-step={to}
          disabled={pending !== null}
          onClick={() => (to === 'cancelled' ? setAsking(true) : void move(to))}
        >
          {STEP[to][language]}
        </button>
      ))}
      <p className="sahil-steps__result" data-bad={result?.isBad} role="status">
        {result?.text}
      </p>
      {isAsking && (
        <CancelDialog
          language={language}
          onClose={() => setAsking(false)}
          onConfirm={(note) => void move('cancelled', note)}
        />
      )}
    </div>
  )
}
