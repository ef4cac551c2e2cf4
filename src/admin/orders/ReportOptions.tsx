'use client'
import type { InputHTMLAttributes } from 'react'
import { CHANNELS } from '@/rules/notifications/messageFlow'
import type { Language } from '@/rules/system/failures'
import { REPORT_TEXT as TEXT } from './reportText'

export type Options = { title: string; channels: string[]; deliverAt: string }

const CHOICES = [
  { value: 'email', label: CHANNELS.email },
  { value: 'whatsapp', label: CHANNELS.whatsapp },
  { value: 'portal', label: { en: 'Portal', hi: 'पोर्टल' } },
]

type Props = { options: Options; onChange: (options: Options) => void; language: Language }

/** How a report is called, by which ways its client hears of it, and when. */
export const ReportOptions = ({ options, onChange, language }: Props) => {
  const { title, deliverAt } = options
  return (
    <div className="sahil-report-options">
      <Line
        name={TEXT.title[language]}
        type="text"
        maxLength={200}
        value={title}
        placeholder={TEXT.titleHint[language]}
        onChange={(event) => onChange({ ...options, title: event.target.value })}
      />
      <Line
        name={TEXT.deliverAt[language]}
        type="datetime-local"
        value={deliverAt}
        onChange={(event) => onChange({ ...options, deliverAt: event.target.value })}
      />
      <Channels options={options} onChange={onChange} language={language} />
    </div>
  )
}

/** Enter must not save the page around it. */
const Line = ({ name, ...input }: { name: string } & InputHTMLAttributes<HTMLInputElement>) => (
  <label>
    {name}
    <input {...input} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
  </label>
)

const Channels = ({ options, onChange, language }: Props) => {
  const { channels } = options
  const toggle = (value: string): void => {
    const rest = channels.filter((each) => each !== value)
    onChange({ ...options, channels: rest.length < channels.length ? rest : [...rest, value] })
  }
  return (
    <fieldset>
      <legend>{TEXT.channels[language]}</legend>
      {CHOICES.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={channels.includes(value)}
            onChange={() => toggle(value)}
          />
          {label[language]}
        </label>
      ))}
    </fieldset>
  )
}
