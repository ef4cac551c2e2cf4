'use client'
import { useState } from 'react'
import { isPaid } from '@/rules/orders/moneyStates'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { RefundDialog } from './RefundDialog'
import type { useOrderState } from './useOrderState'

const TEXT = {
  open: { en: 'Refund', hi: 'वापसी' },
  done: { en: 'The refund is on its way.', hi: 'वापसी प्रक्रिया में है।' },
} satisfies Record<string, Text>

type Props = { order: ReturnType<typeof useOrderState>; language: Language }

/** Opens the refund of a paid order. */
export const RefundButton = ({ order, language }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const mayRefund = isPaid(order.paymentStatus)
  const done = (isWhole: boolean): void => {
    setOpen(false)
    setDone(true)
    order.showPaymentStatus(isWhole ? 'refunded' : 'partially_refunded')
  }
  return (
    <>
      {mayRefund && (
        <button
          type="button"
          className="sahil-button"
          data-act="refund"
          onClick={() => setOpen(true)}
        >
          {TEXT.open[language]}
        </button>
      )}
      {isDone && <span role="status">{TEXT.done[language]}</span>}
      {isOpen && (
        <RefundDialog
          order={String(order.id)}
          language={language}
          onClose={() => setOpen(false)}
          onDone={done}
        />
      )}
    </>
  )
}
