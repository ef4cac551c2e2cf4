'use client'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Language } from '@/rules/system/failures'
import { searchPlaces, type FoundPlace } from '../charts/chartRequest'
import type { Text } from '../language'

const FEWEST_LETTERS = 2
const PAUSE_MS = 200

const TEXT = {
  none: { en: 'No place of that name.', hi: 'इस नाम का स्थान नहीं मिला।' },
  away: {
    en: 'The list of places was not reached. Type on to try again.',
    hi: 'स्थानों की सूची नहीं मिल सकी। फिर कोशिश के लिए लिखते रहें।',
  },
  one: { en: 'One place found.', hi: 'एक स्थान मिला।' },
  several: { en: '{count} places found.', hi: '{count} स्थान मिले।' },
} satisfies Record<string, Text>

const foundText = (found: FoundPlace[] | 'away', language: Language): string => {
  if (found === 'away') return TEXT.away[language]
  if (found.length === 0) return TEXT.none[language]
  if (found.length === 1) return TEXT.one[language]
  return TEXT.several[language].replace('{count}', String(found.length))
}

type Props = {
  id: string
  label: string
  name: string
  onName: (name: string) => void
  onPlace: (place: FoundPlace) => void
  language: Language
}

/** A name to type and the places that it may mean; one is chosen by hand, never by itself. */
export const PlaceSearch = ({ id, label, name, onName, onPlace, language }: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  const found = useFound(typed, language)
  const choose = (place: FoundPlace): void => {
    setTyped(null)
    onPlace(place)
  }
  // The page's own form must not be saved by the Enter of a search.
  const keepForm = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') event.preventDefault()
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <div className="sahil-birth__part sahil-birth__place">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        aria-controls={`${id}-found`}
        value={name}
        onKeyDown={keepForm}
        onChange={(event) => {
          setTyped(event.target.value)
          onName(event.target.value)
        }}
      />
      <p className="sahil-hint" role="status">
        {found && foundText(found, language)}
      </p>
      <FoundList id={id} places={found === 'away' ? [] : (found ?? [])} onChoose={choose} />
    </div>
  )
}

type ListProps = { id: string; places: FoundPlace[]; onChoose: (place: FoundPlace) => void }

const FoundList = ({ id, places, onChoose }: ListProps) => (
  <ul id={`${id}-found`} className="sahil-birth__found">
    {places.map((place) => (
      <li key={`${place.latitude} ${place.longitude} ${place.name}`}>
        <button type="button" onClick={() => onChoose(place)}>
          <strong>{place.name}</strong>{' '}
          {[place.district, place.state, place.country]
            .filter((part) => part && part !== place.name)
            .join(', ')}
        </button>
      </li>
    ))}
  </ul>
)

type Found = FoundPlace[] | 'away'

/** What a typed name may mean, a moment after the last letter; null while nothing is asked. */
function useFound(typed: string | null, language: Language): Found | null {
  const [answer, setAnswer] = useState<{ asked: string; places: Found } | null>(null)
  const asked = typed?.trim() ?? ''
  useEffect(() => {
    if (asked.length < FEWEST_LETTERS) return undefined
    let isOld = false
    const timer = setTimeout(() => {
      void searchPlaces(asked, language).then((places) => {
        if (!isOld) setAnswer({ asked, places: places ?? 'away' })
      })
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [asked, language])
  return answer && answer.asked === asked ? answer.places : null
}
