'use client'
import { ABOUT_MINUTES, PARTS_OF_DAY, TIME_CERTAINTIES } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import type { BirthDraft } from './birthDraft'
import { BirthPlaceInputs } from './BirthPlaceInputs'
import { Labelled, Options } from './Labelled'

const TEXT = {
  date: { en: 'Date of birth', hi: 'जन्म तिथि' },
  certainty: { en: 'How sure is the time', hi: 'समय कितना निश्चित' },
  time: { en: 'Time by the clock', hi: 'घड़ी का समय' },
  about: { en: 'Minutes more or less', hi: 'मिनट कम या अधिक' },
  part: { en: 'Part of the day', hi: 'दिन का भाग' },
  clock: {
    en: 'Clocks were set back: which one',
    hi: 'घड़ियाँ पीछे की गईं: कौन-सा समय',
  },
} satisfies Record<string, Text>

const CLOCKS = {
  first: { en: 'The first time', hi: 'पहली बार' },
  second: { en: 'The second time', hi: 'दूसरी बार' },
}

export type BirthInputProps = {
  /** Begins the ids inside. */
  id: string
  draft: BirthDraft
  onChange: (changes: Partial<BirthDraft>) => void
  language: Language
}

/** Birth details with place search, certainty and the clock of the place. */
export const BirthInputs = (props: BirthInputProps) => {
  const { id, draft, onChange, language } = props
  const { timeCertainty } = draft
  const hasClockTime = timeCertainty === 'exact' || timeCertainty === 'about'
  return (
    <div className="sahil-birth">
      <Labelled id={`${id}-date`} label={TEXT.date[language]}>
        <input
          id={`${id}-date`}
          type="date"
          min="1900-01-01"
          max="2100-12-31"
          value={draft.date}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-certainty`} label={TEXT.certainty[language]}>
        <Options
          id={`${id}-certainty`}
          options={TIME_CERTAINTIES}
          value={timeCertainty}
          onChange={(value) => onChange({ timeCertainty: value ?? 'exact' })}
          language={language}
        />
      </Labelled>
      {hasClockTime && <ClockTime {...props} />}
      {timeCertainty === 'part' && <DayPart {...props} />}
      <BirthPlaceInputs {...props} />
      {hasClockTime && <WhichOfTwo {...props} />}
    </div>
  )
}

const ClockTime = ({ id, draft, onChange, language }: BirthInputProps) => (
  <>
    <Labelled id={`${id}-time`} label={TEXT.time[language]}>
      <input
        id={`${id}-time`}
        type="time"
        step={1}
        value={draft.time}
        onChange={(event) => onChange({ time: event.target.value })}
      />
    </Labelled>
    {draft.timeCertainty === 'about' && (
      <Labelled id={`${id}-about`} label={TEXT.about[language]}>
        <input
          id={`${id}-about`}
          type="number"
          min={ABOUT_MINUTES.least}
          max={ABOUT_MINUTES.most}
          placeholder={String(ABOUT_MINUTES.usual)}
          value={draft.aboutMinutes ?? ''}
          onChange={(event) => onChange({ aboutMinutes: Number(event.target.value) || null })}
        />
      </Labelled>
    )}
  </>
)

const WhichOfTwo = ({ id, draft, onChange, language }: BirthInputProps) => (
  <Labelled id={`${id}-clock`} label={TEXT.clock[language]}>
    <Options
      id={`${id}-clock`}
      options={CLOCKS}
      value={draft.clock}
      onChange={(clock) => onChange({ clock })}
      language={language}
      canBeEmpty
    />
  </Labelled>
)

const DayPart = ({ id, draft, onChange, language }: BirthInputProps) => (
  <Labelled id={`${id}-part`} label={TEXT.part[language]}>
    <Options
      id={`${id}-part`}
      options={PARTS_OF_DAY}
      value={draft.partOfDay}
      onChange={(partOfDay) => onChange({ partOfDay })}
      language={language}
      canBeEmpty
    />
  </Labelled>
)
