'use client'
import { useId } from 'react'
import type { Answer } from '@/rules/intake/answers'
import type { FormField } from '@/rules/intake/fieldTypes'
import type { Language } from '@/rules/system/failures'
import { PreviewInput } from './PreviewInput'

type Props = {
  field: FormField
  locale: Language
  value: Answer | undefined
  onChange: (value: Answer) => void
}

const GROUPS = ['radio', 'birthTime']
const NEEDED = { en: 'required', hi: 'आवश्यक' }

/** One question with its name, help and input. */
export const PreviewQuestion = ({ field, locale, value, onChange }: Props) => {
  const id = useId()
  const { type, label, help, required, width } = field
  const style = { '--width': width ?? 100 } as Record<string, number>
  if (type === 'message')
    return (
      <p className="sahil-preview__message" style={style}>
        {label}
      </p>
    )
  const isTick = type === 'checkbox' || type === 'consent'
  const isGroup = GROUPS.includes(type)
  const name = (
    <>
      {label}
      {required && <abbr title={NEEDED[locale]}> *</abbr>}
    </>
  )
  const input = (
    <PreviewInput id={id} field={field} locale={locale} value={value} onChange={onChange} />
  )
  return (
    <div className="sahil-preview__question" data-type={type} style={style}>
      {isGroup && <span id={`${id}-name`}>{name}</span>}
      {isTick && input}
      {!isGroup && <label htmlFor={id}>{name}</label>}
      {help && <small id={`${id}-help`}>{help}</small>}
      {!isTick && input}
    </div>
  )
}
