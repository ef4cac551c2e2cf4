import type { Birth } from '../people/birth'
import { tidyBirth } from '../people/tidyBirth'
import { isCalendarDate } from '../time/calendar'
import type { Answers, BirthPlaceAnswer, BirthTimeAnswer } from './answers'
import { readBirthPlace, readBirthTime } from './readBirth'

/** Birth details that a form was given: whole, or only when it was where the place was never found on the map. */
export type AnsweredBirth = {
  date: string
  /** Unknown where it was not asked for, null where the answer is no time. */
  time: BirthTimeAnswer | null
  birth: Birth | null
  name: string | null
}

/** The names of the questions: of the one person, or the first of two. */
const NAMES = [
  { date: 'birthDate', time: 'birthTime', place: 'birthPlace', name: 'fullName' },
  {
    date: 'firstBirthDate',
    time: 'firstBirthTime',
    place: 'firstBirthPlace',
    name: 'firstFullName',
  },
] as const

/** The birth that the answers of a form tell, or null when it asked for none. */
export const birthOfAnswers = (answers: Answers): AnsweredBirth | null => {
  const names = NAMES.find(({ date }) => typeof answers[date] === 'string' && answers[date] !== '')
  if (!names) return null
  const date = answers[names.date] as string
  const name = answers[names.name]
  const when = readBirthTime(answers[names.time] || 'unknown')
  const time = 'code' in when ? null : (when.value as BirthTimeAnswer)
  const birth = birthOf({ date, time, place: answers[names.place] })
  return { date, time, birth, name: typeof name === 'string' && name ? name : null }
}

/** A question may bear such a name and ask for something else: what is no birth detail leaves it open. */
function birthOf({
  date,
  time,
  place,
}: {
  date: string
  time: BirthTimeAnswer | null
  place: Answers[string] | undefined
}): Birth | null {
  const where = readBirthPlace(place)
  if (!isCalendarDate(date) || !time || 'code' in where) return null
  const found = where.value as BirthPlaceAnswer
  if (found.latitude === null) return null
  const { certainty, ...when } = time
  return tidyBirth({ date, timeCertainty: certainty, ...when, place: found })
}
