import type { Birth } from '@/rules/people/birth'
import { DEMO_CLIENTS } from '../people'
import type { DemoAnswer, DemoClient, DemoFamilyMember } from '../types'

type Answers = Record<string, DemoAnswer>

/** What the client (or the member of the family at that position) answers to the birth-details form. */
export const birthAnswers = ({
  client,
  member,
  topic,
  question,
}: {
  client: number
  member?: number
  topic: 'overview' | 'work' | 'family' | 'timing'
  question: string
}): Answers => {
  const person = personOf(client, member)
  return {
    fullName: person.name,
    ...birthOf(person.birth, (name) => name),
    gender: person.gender,
    topic,
    question,
  }
}

/** What the client answers about themselves and a member of the family to the form for two. */
export const coupleAnswers = ({
  client,
  member,
  question,
}: {
  client: number
  member: number
  question: string
}): Answers => ({
  ...prefixed('first', personOf(client)),
  ...prefixed('second', personOf(client, member)),
  bothAgree: true,
  question,
})

const prefixed = (prefix: 'first' | 'second', person: DemoClient | DemoFamilyMember): Answers => ({
  [`${prefix}FullName`]: person.name,
  ...birthOf(person.birth, (name) => `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`),
})

const birthOf = (birth: Birth, key: (name: string) => string): Answers => ({
  [key('birthDate')]: birth.date,
  [key('birthTime')]: { time: birth.time, certainty: birth.timeCertainty },
  [key('birthPlace')]: birth.place,
})

const personOf = (client: number, member?: number): DemoClient | DemoFamilyMember => {
  const holder = DEMO_CLIENTS[client]
  const person = member === undefined ? holder : holder?.family[member]
  if (!person) throw new Error(`There is no demo person ${client}/${member ?? 'self'}.`)
  return person
}
