'use client'
import { useState } from 'react'
import { TIME_BASES } from '@/rules/people/timeBases'
import type { FoundPlace } from '../charts/chartRequest'
import type { Text } from '../language'
import type { BirthInputProps } from './BirthInputs'
import { Labelled, Options } from './Labelled'
import { PlaceSearch } from './PlaceSearch'

type PlaceNames = Pick<FoundPlace, 'name' | 'district' | 'state' | 'country'>

const TEXT = {
  place: { en: 'Place of birth', hi: 'जन्म स्थान' },
  latitude: { en: 'Latitude (north +)', hi: 'अक्षांश (उत्तर +)' },
  longitude: { en: 'Longitude (east +)', hi: 'देशांतर (पूर्व +)' },
  timezone: { en: 'Time zone', hi: 'समय क्षेत्र' },
  basis: { en: 'Clock of the place', hi: 'स्थान की घड़ी' },
  offset: { en: 'Ahead of UTC (+05:30)', hi: 'यूटीसी से आगे (+05:30)' },
} satisfies Record<string, Text>

/** A place by its name, or by hand; with how its clock was set. */
export const BirthPlaceInputs = (props: BirthInputProps) => {
  const { id, draft, onChange, language } = props
  const [isByHand, setByHand] = useState(false)
  return (
    <>
      <PlaceSearch
        id={`${id}-place`}
        label={TEXT.place[language]}
        name={draft.name}
        // Another name must not keep the position of the place before it.
        onName={(name) => onChange(isByHand ? { name } : { name, latitude: null, longitude: null })}
        onPlace={({ latitude, longitude, timezone, ...place }) => {
          setByHand(false)
          onChange({ name: labelOf(place), latitude, longitude, timezone })
        }}
        language={language}
      />
      <Position
        {...props}
        onChange={(changes) => {
          setByHand(true)
          onChange(changes)
        }}
      />
      <ClockOfPlace {...props} />
    </>
  )
}

/** A place as it is kept, the same as on the pages of clients. */
const labelOf = ({ name, district, state, country }: PlaceNames): string =>
  [...new Set([name, district, state, country].filter(Boolean))].join(', ')

const Position = ({ id, draft, onChange, language }: BirthInputProps) =>
  (['latitude', 'longitude'] as const).map((name) => (
    <Labelled key={name} id={`${id}-${name}`} label={TEXT[name][language]}>
      <input
        id={`${id}-${name}`}
        type="number"
        step="any"
        value={draft[name] ?? ''}
        onChange={({ target }) =>
          onChange({ [name]: target.value === '' ? null : Number(target.value) })
        }
      />
    </Labelled>
  ))

const ClockOfPlace = ({ id, draft, onChange, language }: BirthInputProps) => (
  <>
    <Labelled id={`${id}-timezone`} label={TEXT.timezone[language]}>
      <input
        id={`${id}-timezone`}
        type="text"
        value={draft.timezone}
        onChange={(event) => onChange({ timezone: event.target.value })}
      />
    </Labelled>
    <Labelled id={`${id}-basis`} label={TEXT.basis[language]}>
      <Options
        id={`${id}-basis`}
        options={TIME_BASES}
        value={draft.timeBasis}
        onChange={(timeBasis) => onChange({ timeBasis: timeBasis ?? 'zone' })}
        language={language}
      />
    </Labelled>
    {draft.timeBasis === 'offset' && (
      <Labelled id={`${id}-offset`} label={TEXT.offset[language]}>
        <input
          id={`${id}-offset`}
          type="text"
          value={draft.utcOffset}
          onChange={(event) => onChange({ utcOffset: event.target.value })}
        />
      </Labelled>
    )}
  </>
)
