import type { BirthPlace, PartOfDay, TimeCertainty } from '../people/birth'
import type { FailureCode } from '../system/failures'

/**
 * A birth time as its giver knows it: `time` is HH:MM or HH:MM:SS, null while unknown or only a part of the day;
 * the rest as in `Birth`.
 */
export type BirthTimeAnswer = {
  certainty: TimeCertainty
  time: string | null
  aboutMinutes?: number
  partOfDay?: PartOfDay
  clock?: 'first' | 'second'
}

/** A birth place as it was given: the name alone, until staff have found it on the map. */
export type BirthPlaceAnswer =
  BirthPlace | ({ name: string } & Record<Exclude<keyof BirthPlace, 'name' | 'utcOffset'>, null>)

/** One checked answer: text, number, yes or no, ids of files, or birth details. */
export type Answer = string | number | boolean | string[] | BirthTimeAnswer | BirthPlaceAnswer

export type Answers = Record<string, Answer>

/** What is wrong with one answer; `field` is `answers.<name>`. */
export type AnswerIssue = { code: FailureCode; field: string }

/** What a reader of one kind of answer found. */
export type Reading = { value: Answer } | { code: FailureCode }
