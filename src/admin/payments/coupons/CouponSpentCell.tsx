'use client'
import { useTranslation } from '@payloadcms/ui'
import { formatPaise } from '@/rules/money/formatPaise'
import { languageOfStaff } from '../../language'
import { Progress } from './Progress'

type Props = { cellData?: number | null; rowData?: { budget?: number | null } }

/** What a coupon has given, of its campaign's budget; paise. */
export const CouponSpentCell = ({ cellData, rowData }: Props) => {
  const locale = languageOfStaff(useTranslation().i18n)
  const spent = cellData ?? 0
  const budget = rowData?.budget ?? null
  const given = formatPaise({ paise: spent, locale })
  return (
    <Progress share={budget === null ? null : spent / budget}>
      {budget === null ? given : `${given} / ${formatPaise({ paise: budget, locale })}`}
    </Progress>
  )
}
