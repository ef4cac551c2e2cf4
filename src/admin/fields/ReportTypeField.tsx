'use client'
import { FieldLabel, TextField, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { reportTypeText } from '@/rules/catalogue/reportTypeText'
import { languageOfStaff } from '../language'

/** What kind of report it is: typed for a new one, in words afterwards. */
export const ReportTypeField = (props: TextFieldClientProps) => {
  const { id } = useDocumentInfo()
  const { value, path } = useField<string>({ path: props.path })
  const language = languageOfStaff(useTranslation().i18n)
  if (!id) return <TextField {...props} />
  return (
    <div className="field-type text" data-field="report-type">
      <FieldLabel label={props.field.label} path={path} />
      <p>{reportTypeText({ type: value ?? '', language })}</p>
    </div>
  )
}
