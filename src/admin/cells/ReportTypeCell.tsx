'use client'
import { useTranslation } from '@payloadcms/ui'
import { reportTypeText } from '@/rules/catalogue/reportTypeText'
import { languageOfStaff } from '../language'

/** What kind of report it is, in a list. */
export const ReportTypeCell = ({ cellData }: { cellData?: string | null }) => {
  const language = languageOfStaff(useTranslation().i18n)
  return cellData ? reportTypeText({ type: cellData, language }) : null
}
