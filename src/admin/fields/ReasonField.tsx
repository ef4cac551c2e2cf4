'use client'
import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { failureReason } from '@/rules/notifications/failureReason'
import { languageOfStaff } from '../language'

/** Why a message did not arrive, in words. */
export const ReasonField = ({ field, path: given }: TextFieldClientProps) => {
  const { value, path } = useField<string | null>({ path: given })
  const language = languageOfStaff(useTranslation().i18n)
  return (
    <div className="field-type text" data-field="reason">
      <FieldLabel label={field.label} path={path} />
      <p>{failureReason(value, language) ?? '–'}</p>
    </div>
  )
}
