'use client'
import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { FIELD_TYPES, type FieldType } from '@/rules/intake/fieldTypes'
import { languageOfStaff } from '../language'

type Question = { label?: string; name?: string; blockType?: string; required?: boolean }

/** The head of a question in the form designer: what is asked, its kind and its key. */
export const QuestionLabel = () => {
  const { data, rowNumber } = useRowLabel<Question>()
  const language = languageOfStaff(useTranslation().i18n)
  const kind = FIELD_TYPES[data?.blockType as FieldType]?.[language]
  return (
    <span className="sahil-question">
      <strong>
        {(rowNumber ?? 0) + 1}. {data?.label || '…'}
        {data?.required && ' *'}
      </strong>{' '}
      <small>{[kind, data?.name].filter(Boolean).join(' · ')}</small>
    </span>
  )
}
