import type { ReactNode } from 'react'
import { RELATIONS, type PartOfDay, type Relation, type TimeCertainty } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { birthDayText, birthTimeText, placeText } from './birthText'

type Person = {
  name: string
  relation?: string
  birth?: {
    date?: string | null
    time?: string | null
    timeCertainty?: TimeCertainty | null
    aboutMinutes?: number | null
    partOfDay?: PartOfDay | null
    place?: Parameters<typeof placeText>[0] | null
  } | null
}

const TEXT = {
  date: { en: 'Born', hi: 'जन्म तिथि' },
  time: { en: 'Time', hi: 'समय' },
  place: { en: 'Place', hi: 'स्थान' },
  none: { en: 'No birth details yet.', hi: 'जन्म विवरण अभी नहीं है।' },
} satisfies Record<string, Text>

type Props = {
  person: Person
  language: Language
  /** What stands below the birth details. */
  children?: ReactNode
}

/** A person with a chart: name, relation and birth details. */
export const PersonFacts = ({ person, language, children }: Props) => {
  const { name, relation, birth } = person
  return (
    <div className="sahil-person">
      <p className="sahil-person__name">
        {name}{' '}
        {relation && <small>{RELATIONS[relation as Relation]?.[language] ?? relation}</small>}
      </p>
      {birth?.date ? (
        <dl className="sahil-facts">
          <dt>{TEXT.date[language]}</dt>
          <dd>{birthDayText({ on: birth.date, language })}</dd>
          <dt>{TEXT.time[language]}</dt>
          <dd>{birthTimeText({ ...birth, certainty: birth.timeCertainty, language })}</dd>
          <dt>{TEXT.place[language]}</dt>
          <dd>{placeText(birth.place ?? {}) || '–'}</dd>
        </dl>
      ) : (
        <p className="sahil-hint">{TEXT.none[language]}</p>
      )}
      {children}
    </div>
  )
}
