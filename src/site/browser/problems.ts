import { Refused, Unreached, type Issue } from './api'
import { reader } from './place'

const CONTROLS = 'input, select, textarea'

/** Takes away everything that was said about an earlier attempt. */
export const clearProblems = (form: ParentNode): void => {
  for (const problem of form.querySelectorAll<HTMLElement>('.problem')) problem.hidden = true
  for (const control of form.querySelectorAll('[aria-invalid]'))
    control.removeAttribute('aria-invalid')
  const notice = form.querySelector<HTMLElement>('.notice')
  if (notice) notice.hidden = true
}

/** Says at a question what is wrong with its answer. @returns false when the form has no such question */
export const showProblem = (form: ParentNode, { field, message }: Issue): boolean => {
  const place = field && frameOf(form, field)
  if (!place) return false
  const problem = place.querySelector<HTMLElement>('.problem')
  if (!problem) return false
  problem.textContent = message
  problem.hidden = false
  const group = place.matches('[role=radiogroup]') ? place : place.querySelector(CONTROLS)
  group?.setAttribute('aria-invalid', 'true')
  return true
}

/** What has no place at a question stands above the form. */
export const showNotice = (form: ParentNode, message: string): void => {
  const notice = form.querySelector<HTMLElement>('.notice')
  if (!notice) return
  notice.textContent = message
  notice.hidden = false
}

/** Where the attention goes: to the first wrong answer, else to the notice. */
export const focusProblem = (form: ParentNode): void => {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid]')
  const control = wrong?.matches(CONTROLS) ? wrong : wrong?.querySelector<HTMLElement>(CONTROLS)
  const target = control ?? form.querySelector<HTMLElement>('.notice:not([hidden])')
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** Any failure as a sentence for the reader. */
export const sentenceOf = (error: unknown): string => {
  const { say } = reader
  if (error instanceof Unreached) return say(navigator.onLine ? 'noNetwork' : 'offline')
  if (!(error instanceof Refused)) throw error
  if (error.status === 403) return say('staffAccount')
  const words = error.issues.map(({ message }) => message).join(' ') || say('noNetwork')
  return error.status === 429 && error.retryAfter > 0
    ? `${words} ${say('waitSeconds', { seconds: error.retryAfter })}`
    : words
}

/** The part of the form that belongs to the path of an error, or to the one above it (`answers.time.hour`). */
function frameOf(form: ParentNode, field: string): Element | null {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.')
    const found = form.querySelector(`[data-field="${CSS.escape(name)}"]`)
    if (found) return found
  }
  return null
}
