'use client'
import { useTranslation } from '@payloadcms/ui'
import { failureReason } from '@/rules/notifications/failureReason'
import { languageOfStaff } from '../language'

/** Why a message did not arrive, in a list. */
export const ReasonCell = ({ cellData }: { cellData?: string | null }) =>
  failureReason(cellData, languageOfStaff(useTranslation().i18n))
