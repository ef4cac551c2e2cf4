'use client'
import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** JSON as plain text: the stock field would load its editor from a foreign server. */
export const JsonView = ({ field, path: given }: JSONFieldClientProps) => {
  const { value, path } = useField<unknown>({ path: given })
  return (
    <div className="field-type json-field">
      <FieldLabel label={field.label} path={path} />
      <pre className="sahil-json" tabIndex={0}>
        {value === undefined || value === null ? '–' : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
