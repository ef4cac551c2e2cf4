import type { Answer } from './answers'
import type { Condition, FormField } from './fieldTypes'

/**
 * The questions that are asked, in the form's order. The answer to a question that is not asked counts
 * as no answer, along any chain of conditions; in a circle of conditions the one met first counts as unanswered. A tick left out is `false`. Runs in the browser as well.
 */
export const askedFields = ({
  fields,
  answers,
}: {
  fields: FormField[]
  answers: Record<string, Answer>
}): FormField[] => {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const known = new Map<string, boolean>()
  const isAskedIn = (field: FormField): boolean => {
    const decided = known.get(field.name)
    if (decided !== undefined) return decided
    known.set(field.name, false)
    const isMet = (field.conditions ?? []).every((condition) => {
      const other = byName.get(condition.field)
      const answer = other && isAskedIn(other) ? own(answers, condition.field) : undefined
      return holds(condition, comparable(answer ?? (isTick(other) ? false : undefined)))
    })
    known.set(field.name, isMet)
    return isMet
  }
  return fields.filter(isAskedIn)
}

function holds({ operator, value }: Condition, answer: string | undefined): boolean {
  if (operator === 'notEquals') return answer !== value
  if (answer === undefined) return false
  return operator === 'in'
    ? value.split(',').some((each) => each.trim() === answer)
    : answer === value
}

/** An answer as conditions name it: a tick is `true`, a birth time its certainty, a place its name, files their number. */
export function comparable(answer: Answer | undefined): string | undefined {
  if (answer === undefined || typeof answer === 'string') return answer
  if (Array.isArray(answer)) return String(answer.length)
  if (typeof answer !== 'object') return String(answer)
  return 'certainty' in answer ? answer.certainty : answer.name
}

const isTick = (field: FormField | undefined): boolean =>
  field?.type === 'checkbox' || field?.type === 'consent'

const own = (answers: Record<string, Answer>, name: string): Answer | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined
