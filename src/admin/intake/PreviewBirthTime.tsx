'use client'
import type { BirthTimeAnswer } from '@/rules/intake/answers'
import {
  ABOUT_MINUTES,
  PARTS_OF_DAY,
  TIME_CERTAINTIES,
  type PartOfDay,
  type TimeCertainty,
} from '@/rules/people/birth'
import type { InputProps } from './PreviewInput'

const CERTAINTIES = Object.keys(TIME_CERTAINTIES) as TimeCertainty[]
const PARTS = Object.keys(PARTS_OF_DAY) as PartOfDay[]
const TIME = { en: 'Time', hi: 'समय' }
const ABOUT = { en: 'Minutes to both sides', hi: 'दोनों ओर मिनट' }
const PART = { en: 'Part of the day', hi: 'दिन का भाग' }
const CHOOSE = { en: 'Choose …', hi: 'चुनें …' }

/** A birth time and how sure it is: about how many minutes, which part of the day; unknown needs no time. */
export const PreviewBirthTime = (props: InputProps) => {
  const { id, locale, value, onChange } = props
  const given = timeOf(value)
  const { certainty } = given
  return (
    <div className="sahil-preview__birth-time" role="group" aria-labelledby={`${id}-name`}>
      <input
        type="time"
        aria-label={TIME[locale]}
        disabled={certainty === 'unknown' || certainty === 'part'}
        value={given.time ?? ''}
        onChange={(event) => onChange({ ...given, time: event.target.value || null })}
      />
      {CERTAINTIES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={id}
            checked={certainty === each}
            onChange={() => onChange(ofCertainty(given, each))}
          />
          {TIME_CERTAINTIES[each][locale]}
        </label>
      ))}
      {certainty === 'about' && <AboutMinutes {...props} />}
      {certainty === 'part' && <DayPart {...props} />}
    </div>
  )
}

const AboutMinutes = ({ locale, value, onChange }: InputProps) => {
  const given = timeOf(value)
  return (
    <input
      type="number"
      aria-label={ABOUT[locale]}
      min={ABOUT_MINUTES.least}
      max={ABOUT_MINUTES.most}
      value={given.aboutMinutes ?? ABOUT_MINUTES.usual}
      onChange={(event) => onChange({ ...given, aboutMinutes: Number(event.target.value) })}
    />
  )
}

const DayPart = ({ locale, value, onChange }: InputProps) => {
  const given = timeOf(value)
  return (
    <select
      aria-label={PART[locale]}
      value={given.partOfDay ?? ''}
      onChange={(event) => onChange({ ...given, partOfDay: event.target.value as PartOfDay })}
    >
      <option value="">{CHOOSE[locale]}</option>
      {PARTS.map((part) => (
        <option key={part} value={part}>
          {PARTS_OF_DAY[part][locale]}
        </option>
      ))}
    </select>
  )
}

const timeOf = (value: InputProps['value']): BirthTimeAnswer =>
  typeof value === 'object' && 'certainty' in value ? value : { certainty: 'exact', time: null }

const ofCertainty = ({ time }: BirthTimeAnswer, certainty: TimeCertainty): BirthTimeAnswer => ({
  certainty,
  time: certainty === 'exact' || certainty === 'about' ? time : null,
})
