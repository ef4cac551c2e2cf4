import type { FormField } from '@/rules/intake/fieldTypes'
import { failureText, type FailureCode } from '@/rules/system/failures'
import type { Issue } from './api'
import { controlOf, readControl } from './controls'
import { reader } from './place'

/** Mistakes that a browser can see: nothing given, or nothing that the input can be. The API checks all of it. */
export const checkQuestions = (form: HTMLFormElement, questions: FormField[]): Issue[] =>
  questions.flatMap((question) => {
    const code = problemOf(form, question)
    return code ? [{ code, field: `answers.${question.name}`, message: sentence(code) }] : []
  })

/** What a form without questions of the designer needs: every required input holds something. */
export const checkRequired = (form: HTMLFormElement): Issue[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[aria-required=true]')].flatMap((input) => {
    const isTick = input.type === 'checkbox'
    if (isTick ? input.checked : input.value.trim() !== '') return []
    const code = isTick ? 'CONSENT_NEEDED' : 'REQUIRED'
    return [{ code, field: input.name, message: sentence(code) }]
  })

const sentence = (code: FailureCode): string => failureText({ code, language: reader.language })

function problemOf(form: HTMLFormElement, question: FormField): FailureCode | null {
  const { type, name, required } = question
  const value = readControl(form, question)
  const validity = controlOf(form, name)?.validity
  if (type === 'consent' && required && value !== true) return 'CONSENT_NEEDED'
  if (validity?.badInput || validity?.rangeOverflow || validity?.rangeUnderflow)
    return type === 'date' || type === 'birthDate' ? 'BAD_DATE' : 'BAD_INPUT'
  if (validity?.typeMismatch && type === 'email') return 'BAD_EMAIL'
  return required && value === undefined ? 'REQUIRED' : null
}
