import type { Answer, AnswerIssue, Answers, Reading } from './answers'
import type { FormField, FormSnapshot } from './fieldTypes'
import { askedFields } from './askedFields'
import { readAnswer } from './readAnswer'

export type CheckedAnswers = { ok: true; answers: Answers } | { ok: false; issues: AnswerIssue[] }

type Given = { form: Pick<FormSnapshot, 'fields'>; answers: unknown; today: string }

const MOST_UNKNOWN = 20

/**
 * Checks answers against their form and brings them into the shape that is kept; checking the result
 * again gives the same. One issue a question, in the form's order, then the unknown names.
 * Empty values count as not given. Whatever is given to a question that is not asked (its condition
 * is not met by the other answers) is dropped unread: browsers keep what was typed before a choice changed.
 * @param today YYYY-MM-DD, the latest birth date
 */
export const checkAnswers = ({ form, answers, today }: Given): CheckedAnswers => {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, issues: [{ code: 'BAD_INPUT', field: 'answers' }] }
  }
  const given = new Map<string, unknown>(Object.entries(answers))
  const fields = form.fields.filter((field) => field.type !== 'message')
  const readings = new Map(
    fields.map((field) => [field.name, read({ field, value: given.get(field.name), today })]),
  )
  const kept = askedFields({ fields, answers: accepted(fields, readings) })
  const issues = [
    ...kept.flatMap((field) => issueOf(field, readings.get(field.name))),
    ...unknownNames(fields, given),
  ]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, answers: accepted(kept, readings) }
}

function read({
  field,
  value,
  today,
}: {
  field: FormField
  value: unknown
  today: string
}): Reading | undefined {
  return isEmpty(value) ? undefined : readAnswer({ field, value, today })
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

function accepted(fields: FormField[], readings: Map<string, Reading | undefined>): Answers {
  return Object.fromEntries(
    fields.flatMap(({ name }): [string, Answer][] => {
      const reading = readings.get(name)
      return reading && 'value' in reading ? [[name, reading.value]] : []
    }),
  )
}

function issueOf(field: FormField, reading: Reading | undefined): AnswerIssue[] {
  const name = `answers.${field.name}`
  if (reading) return 'code' in reading ? [{ code: reading.code, field: name }] : []
  if (!field.required) return []
  return [{ code: field.type === 'consent' ? 'CONSENT_NEEDED' : 'REQUIRED', field: name }]
}

function unknownNames(fields: FormField[], given: Map<string, unknown>): AnswerIssue[] {
  const known = new Set(fields.map((field) => field.name))
  return [...given.keys()]
    .filter((name) => !known.has(name))
    .slice(0, MOST_UNKNOWN)
    .map((name) => ({
      code: 'UNKNOWN_FIELD',
      field: `answers.${name.slice(0, 80).toWellFormed()}`,
    }))
}
