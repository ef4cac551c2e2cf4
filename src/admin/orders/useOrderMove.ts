'use client'
import { useState } from 'react'
import { ORDER_FLOW, type OrderStatus, type PaymentStatus } from '@/rules/orders/orderFlow'
import type { Language } from '@/rules/system/failures'
import type { Cancellation } from './CancelDialog'
import { askMoney } from './moneyRequest'
import { moveOrderTo } from './orderRequest'
import type { useOrderState } from './useOrderState'

const MOVED = { en: 'The order is now: ', hi: 'ऑर्डर अब: ' }

type CancelledOrder = { status: OrderStatus; paymentStatus: PaymentStatus }

type Given = { order: ReturnType<typeof useOrderState>; language: Language }

/** Moves the open order and says what came of it. */
export const useOrderMove = ({ order, language }: Given) => {
  const [isMoving, setMoving] = useState(false)
  const [result, setResult] = useState<{ isBad: boolean; text: string } | null>(null)
  const move = async (status: OrderStatus, note?: string): Promise<void> => {
    setMoving(true)
    await order.settled()
    const outcome = await moveOrderTo({ id: String(order.id), status, note, language })
    setMoving(false)
    if (!outcome.ok) return setResult({ isBad: true, text: outcome.problem })
    setResult({ isBad: false, text: MOVED[language] + ORDER_FLOW[outcome.status].label[language] })
    order.showStatus(outcome.status)
  }
  const cancel = async ({ percent, ...given }: Cancellation): Promise<void> => {
    setMoving(true)
    await order.settled()
    const body = { ...given, ...(percent === undefined ? {} : { percent }) }
    const path = `/orders/${order.id}/cancel`
    const outcome = await askMoney<{ order: CancelledOrder }>({ path, language, body })
    setMoving(false)
    if (!outcome.ok) return setResult({ isBad: true, text: outcome.problem })
    const { status, paymentStatus } = outcome.value.order
    setResult({ isBad: false, text: MOVED[language] + ORDER_FLOW[status].label[language] })
    order.showPaymentStatus(paymentStatus)
    order.showStatus(status)
  }
  return { isMoving, result, move, cancel }
}
