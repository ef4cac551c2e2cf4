'use client'
import { useTranslation } from '@payloadcms/ui'
import { paymentMethodText } from '@/rules/payments/paymentMethods'
import { languageOfStaff } from '../language'

/** How a payment was made, in a list; empty until the gateway has said it. */
export const MethodCell = ({ cellData }: { cellData?: string | null }) => {
  const { i18n } = useTranslation()
  return cellData ? paymentMethodText({ method: cellData, language: languageOfStaff(i18n) }) : null
}
