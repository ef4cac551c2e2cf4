'use client'
import type { ReactNode } from 'react'
import type { Language } from '@/rules/system/failures'

/** One input below its label. */
export const Labelled = ({
  id,
  label,
  children,
}: {
  id: string
  label: string
  children: ReactNode
}) => (
  <div className="sahil-birth__part">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
)

type OptionsProps<Value extends string> = {
  id: string
  options: Record<Value, Record<Language, string>>
  value: Value | null
  onChange: (value: Value | null) => void
  language: Language
  /** Whether nothing may be chosen. */
  canBeEmpty?: boolean
}

/** A choice from a table of texts. */
export const Options = <Value extends string>({
  id,
  options,
  value,
  onChange,
  language,
  canBeEmpty = false,
}: OptionsProps<Value>) => (
  <select
    id={id}
    value={value ?? ''}
    onChange={(event) => onChange((event.target.value || null) as Value | null)}
  >
    {canBeEmpty && <option value="">–</option>}
    {(Object.keys(options) as Value[]).map((each) => (
      <option key={each} value={each}>
        {options[each][language]}
      </option>
    ))}
  </select>
)
