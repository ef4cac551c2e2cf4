'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { nextSteps, ORDER_FLOW, PAYMENT_STATUSES, type OrderStatus } from '@/rules/orders/orderFlow'
import { StatusPill } from '../cells/StatusPill'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { CancelDialog, type Cancellation } from './CancelDialog'
import { RefundButton } from './RefundButton'
import { useOrderMove } from './useOrderMove'
import { useOrderState } from './useOrderState'

const STEP: Record<OrderStatus, Text> = {
  new: ORDER_FLOW.new.label,
  processing: { en: 'Start work', hi: 'कार्य आरंभ करें' },
  delivered: { en: 'Mark as delivered', hi: 'सौंपा हुआ मानें' },
  completed: { en: 'Complete', hi: 'पूर्ण करें' },
  cancelled: { en: 'Cancel', hi: 'रद्द करें' },
}

/** The order's states and the moves that are possible from here; nobody types a status. */
export const NextSteps = () => {
  const order = useOrderState()
  const { user } = useAuth()
  const language = languageOfStaff(useTranslation().i18n)
  const { isMoving, result, move, cancel } = useOrderMove({ order, language })
  const [isAsking, setAsking] = useState(false)
  const { id, status, paymentStatus } = order
  if (!id || !status) return null
  const steps = mayStaff(user, 'orders.work') ? nextSteps({ status, paymentStatus }) : []
  const choose = (to: OrderStatus): void => (to === 'cancelled' ? setAsking(true) : void move(to))
  const confirm = (cancellation: Cancellation): void => {
    setAsking(false)
    void cancel(cancellation)
  }
  return (
    <div className="sahil-steps">
      <StatusPill value={status}>{ORDER_FLOW[status].label[language]}</StatusPill>
      <StatusPill value={paymentStatus}>{PAYMENT_STATUSES[paymentStatus]?.[language]}</StatusPill>
      {steps.map((to) => (
        <StepButton key={to} to={to} isDisabled={isMoving} onChoose={choose}>
          {STEP[to][language]}
        </StepButton>
      ))}
      {mayStaff(user, 'payments.refund') && <RefundButton order={order} language={language} />}
      <p className="sahil-steps__result" data-bad={result?.isBad} role="status">
        {result?.text}
      </p>
      {isAsking && (
        <CancelDialog
          order={String(id)}
          language={language}
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </div>
  )
}

type ButtonProps = {
  to: OrderStatus
  isDisabled: boolean
  onChoose: (to: OrderStatus) => void
  children: string
}

const StepButton = ({ to, isDisabled, onChoose, children }: ButtonProps) => (
  <button
    type="button"
    className="sahil-button"
    data-kind={to === 'cancelled' ? 'danger' : 'next'}
    data-step={to}
    disabled={isDisabled}
    onClick={() => onChoose(to)}
  >
    {children}
  </button>
)
