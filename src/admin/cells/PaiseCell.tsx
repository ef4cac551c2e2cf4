'use client'
import { useTranslation } from '@payloadcms/ui'
import { formatPaise } from '@/rules/money/formatPaise'
import { languageOfStaff } from '../language'

/** An amount in a list; `cellData` is paise. */
export const PaiseCell = ({ cellData }: { cellData?: number | null }) => {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'number' || !Number.isSafeInteger(cellData)) return null
  return (
    <span className="sahil-amount">
      {formatPaise({ paise: cellData, locale: languageOfStaff(i18n) })}
    </span>
  )
}
