'use client'
import { useTranslation } from '@payloadcms/ui'
import { couponValue } from '@/rules/payments/coupons/couponValue'
import { languageOfStaff } from '../../language'

type Props = { rowData?: Parameters<typeof couponValue>[0]['terms'] }

/** What a coupon gives, in a list. */
export const CouponValueCell = ({ rowData }: Props) => {
  const language = languageOfStaff(useTranslation().i18n)
  return rowData?.kind ? couponValue({ terms: rowData, language }) : null
}
