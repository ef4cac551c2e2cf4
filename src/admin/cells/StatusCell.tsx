'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { SelectFieldClient } from 'payload'
import { StatusPill } from './StatusPill'

/** A status in a list. */
export const StatusCell = ({
  cellData,
  field,
}: {
  cellData?: string
  field: SelectFieldClient
}) => {
  const { i18n } = useTranslation()
  if (!cellData) return null
  const option = field.options.find((each) => typeof each === 'object' && each.value === cellData)
  const label = typeof option === 'object' ? getTranslation(option.label, i18n) : cellData
  return <StatusPill value={cellData}>{label}</StatusPill>
}
