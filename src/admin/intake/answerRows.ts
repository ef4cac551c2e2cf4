import type { Answer, Answers, BirthPlaceAnswer, BirthTimeAnswer } from '@/rules/intake/answers'
import type { FormField, FormSnapshot } from '@/rules/intake/fieldTypes'
import { askedFields } from '@/rules/intake/askedFields'
import type { Language } from '@/rules/system/failures'
import { birthDayText, birthTimeText, placeText } from '../people/birthText'

/** A file that a client sent, as a link that only staff can open. */
export type SentFile = { id: string; name: string; url: string }

export type AnswerRow = { name: string; question: string; text: string; files: SentFile[] }

export type AnswerGroup = { title: string | null; rows: AnswerRow[] }

type Given = { snapshot: FormSnapshot; answers: Answers; files: SentFile[]; language: Language }

const YES = { en: 'Yes', hi: 'हाँ' }
const NO = { en: 'No', hi: 'नहीं' }

/** The questions that were asked with their answers, step by step, in the words of that day. */
export const answerRows = ({ snapshot, answers, files, language }: Given): AnswerGroup[] => {
  const asked = askedFields({
    fields: snapshot.fields.filter(({ type }) => type !== 'message'),
    answers,
  })
  const known = new Set(snapshot.steps.map(({ key }) => key))
  const rowsOf = (isIn: (field: FormField) => boolean): AnswerRow[] =>
    asked
      .filter(isIn)
      .map((field) => rowOf({ field, answer: answers[field.name], files, language }))
  return [
    ...snapshot.steps.map(({ key, title }) => ({
      title,
      rows: rowsOf(({ step }) => step === key),
    })),
    { title: null, rows: rowsOf(({ step }) => !step || !known.has(step)) },
  ].filter(({ rows }) => rows.length > 0)
}

type Cell = { field: FormField; answer: Answer | undefined; files: SentFile[]; language: Language }

function rowOf({ field, answer, files, language }: Cell): AnswerRow {
  const { name, label } = field
  if (Array.isArray(answer)) {
    const sent = answer.map((id) => files.find((file) => file.id === id) ?? unnamed(id))
    return { name, question: label, text: '', files: sent }
  }
  return { name, question: label, text: textOf({ field, answer, language }), files: [] }
}

function textOf({
  field,
  answer,
  language,
}: {
  field: FormField
  answer: Exclude<Answer, string[]> | undefined
  language: Language
}): string {
  if (answer === undefined || answer === '') return '–'
  if (typeof answer === 'boolean') return (answer ? YES : NO)[language]
  if (typeof answer === 'object') return birthText({ answer, language })
  if (field.type === 'date' || field.type === 'birthDate')
    return birthDayText({ on: String(answer), language })
  const option = field.options?.find(({ value }) => value === answer)
  return option?.label ?? String(answer)
}

function birthText({
  answer,
  language,
}: {
  answer: BirthTimeAnswer | BirthPlaceAnswer
  language: Language
}): string {
  return 'certainty' in answer ? birthTimeText({ ...answer, language }) : placeText(answer)
}

const unnamed = (id: string): SentFile => ({
  id,
  name: id.slice(0, 8),
  url: `/admin/collections/client-files/${id}`,
})
