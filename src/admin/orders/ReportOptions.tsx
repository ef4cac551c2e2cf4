'use client'
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
  const { title, channels, deliverAt } = options
  const toggle = (value: string): void => {
    const rest = channels.filter((each) => each !== value)
    onChange({ ...options, channels: rest.length < channels.length ? rest : [...rest, value] })
  }
  return (
    <div className="sahil-report-options">
      <label>
        {TEXT.title[language]}
        <input
          type="text"
          maxLength={200}
          value={title}
          placeholder={TEXT.titleHint[language]}
          onChange={(event) => onChange({ ...options, title: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      <label>
        {TEXT.deliverAt[language]}
        <input
          type="datetime-local"
          value={deliverAt}
          onChange={(event) => onChange({ ...options, deliverAt: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
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
    </div>
  )
}
