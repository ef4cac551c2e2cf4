'use client'
import type { BirthTimeAnswer } from '@/rules/intake/answers'
import { TIME_CERTAINTIES, type TimeCertainty } from '@/rules/people/birth'
import type { InputProps } from './PreviewInput'

const CERTAINTIES = Object.keys(TIME_CERTAINTIES) as TimeCertainty[]
const TIME = { en: 'Time', hi: 'समय' }

/** A birth time and how sure it is; unknown needs no time. */
export const PreviewBirthTime = ({ id, locale, value, onChange }: InputProps) => {
  const given: BirthTimeAnswer =
    typeof value === 'object' && 'certainty' in value ? value : { certainty: 'exact', time: null }
  return (
    <div className="sahil-preview__birth-time" role="group" aria-labelledby={`${id}-name`}>
      <input
        type="time"
        aria-label={TIME[locale]}
        disabled={given.certainty === 'unknown'}
        value={given.time ?? ''}
        onChange={(event) => onChange({ ...given, time: event.target.value || null })}
      />
      {CERTAINTIES.map((certainty) => (
        <label key={certainty}>
          <input
            type="radio"
            name={id}
            checked={given.certainty === certainty}
            onChange={() =>
              onChange({ certainty, time: certainty === 'unknown' ? null : given.time })
            }
          />
          {TIME_CERTAINTIES[certainty][locale]}
        </label>
      ))}
    </div>
  )
}
