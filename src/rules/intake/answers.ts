import type { BirthPlace, TimeCertainty } from '../people/birth'
import type { FailureCode } from '../system/failures'

/** A birth time as its giver knows it: `time` is HH:MM or HH:MM:SS, null while unknown. */
export type BirthTimeAnswer = { certainty: TimeCertainty; time: string | null }

/** A birth place as it was given: the name alone, until staff have found it on the map. */
export type BirthPlaceAnswer =
  BirthPlace | ({ name: string } & Record<Exclude<keyof BirthPlace, 'name'>, null>)

/** One checked answer: text, number, yes or no, ids of files, or birth details. */
export type Answer = string | number | boolean | string[] | BirthTimeAnswer | BirthPlaceAnswer

export type Answers = Record<string, Answer>

/** What is wrong with one answer; `field` is `answers.<name>`. */
export type AnswerIssue = { code: FailureCode; field: string }

/** What a reader of one kind of answer found. */
export type Reading = { value: Answer } | { code: FailureCode }
