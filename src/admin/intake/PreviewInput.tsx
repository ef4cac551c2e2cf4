'use client'
import type { ReactNode } from 'react'
import type { Answer } from '@/rules/intake/answers'
import type { FieldType, FormField } from '@/rules/intake/fieldTypes'
import type { Language } from '@/rules/system/failures'
import { PreviewBirthTime } from './PreviewBirthTime'

export type InputProps = {
  id: string
  field: FormField
  locale: Language
  value: Answer | undefined
  onChange: (value: Answer) => void
}

const CHOOSE = { en: 'Choose …', hi: 'चुनें …' }
const PLACE = { en: 'Town or village', hi: 'शहर या गाँव' }

/** The input of one question. */
export const PreviewInput = (props: InputProps) => INPUTS[props.field.type](props)

const textInput = (type: string) =>
  function TextInput({ id, field, value, onChange }: InputProps) {
    const { maxLength, min, max, help } = field
    const bounds = type === 'number' ? { min, max } : { maxLength }
    return (
      <input
        id={id}
        type={type}
        {...bounds}
        aria-describedby={help ? `${id}-help` : undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }

const LongText = ({ id, field, value, onChange }: InputProps) => (
  <textarea
    id={id}
    rows={4}
    maxLength={field.maxLength}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.target.value)}
  />
)

const List = ({ id, field, locale, value, onChange }: InputProps) => (
  <select
    id={id}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.target.value)}
  >
    <option value="">{CHOOSE[locale]}</option>
    {field.options?.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)

const Buttons = ({ id, field, value, onChange }: InputProps) => (
  <div role="radiogroup" aria-labelledby={`${id}-name`}>
    {field.options?.map((option) => (
      <label key={option.value}>
        <input
          type="radio"
          name={id}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
        />
        {option.label}
      </label>
    ))}
  </div>
)

const Tick = ({ id, value, onChange }: InputProps) => (
  <input
    id={id}
    type="checkbox"
    checked={value === true}
    onChange={(event) => onChange(event.target.checked)}
  />
)

const Place = ({ id, locale, value, onChange }: InputProps) => (
  <input
    id={id}
    type="text"
    placeholder={PLACE[locale]}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.target.value)}
  />
)

const Files = ({ id, field }: InputProps) => (
  <input id={id} type="file" multiple={(field.maxFiles ?? 1) > 1} />
)

const INPUTS: Record<FieldType, (props: InputProps) => ReactNode> = {
  text: textInput('text'),
  longText: LongText,
  email: textInput('email'),
  phone: textInput('tel'),
  number: textInput('number'),
  select: List,
  radio: Buttons,
  checkbox: Tick,
  consent: Tick,
  date: textInput('date'),
  birthDate: textInput('date'),
  birthTime: PreviewBirthTime,
  birthPlace: Place,
  file: Files,
  message: () => null,
}
