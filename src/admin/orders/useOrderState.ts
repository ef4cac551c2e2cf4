'use client'
import { useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { useSettled } from './useSettled'
import type { OrderStatus, PaymentStatus } from '@/rules/orders/orderFlow'

/** The open order's states, and how a move of it reaches the page without losing what is being typed. */
export const useOrderState = () => {
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const router = useRouter()
  const status = useFormFields(([fields]) => fields.status?.value) as OrderStatus | undefined
  const paymentStatus = useFormFields(([fields]) => fields.paymentStatus?.value)
  const isModified = useFormModified()
  const settled = useSettled()
  const modified = useRef(isModified)
  useEffect(() => {
    modified.current = isModified
  }, [isModified])
  // A refresh loads the form anew and would throw unsaved notes away.
  const refresh = useCallback(() => {
    if (!modified.current) router.refresh()
  }, [router])
  const showStatus = useCallback(
    (value: OrderStatus) => {
      dispatchFields({ type: 'UPDATE', path: 'status', value, initialValue: value })
      refresh()
    },
    [dispatchFields, refresh],
  )
  const showPaymentStatus = useCallback(
    (value: PaymentStatus) => {
      dispatchFields({ type: 'UPDATE', path: 'paymentStatus', value, initialValue: value })
      refresh()
    },
    [dispatchFields, refresh],
  )
  return {
    showPaymentStatus,
    id,
    status,
    paymentStatus: paymentStatus as PaymentStatus,
    showStatus,
    refresh,
    settled,
  }
}
