import { stepsOf } from '../views/stepsOf'
import type { Issue } from './api'
import { checkQuestions } from './checkStep'
import type { Intake } from './intake'
import { reader } from './place'
import { clearProblems } from './problems'
import { openStepHistory } from './stepHistory'
import { showIssues } from './submit'

/** The steps of a form: one is shown at a time. */
export type Steps = {
  isLast: () => boolean
  /** Checks the present step and shows the next one. */
  forward: () => void
  /** Shows the first step that still wants an answer, or the last. */
  resume: () => void
  /** Shows the step of the first wrong answer. */
  reveal: () => void
}

/** Lets a reader walk through a form; the questions of a step are checked before the next is shown. */
export const openSteps = (intake: Intake): Steps => {
  const { form } = intake
  const places = [...form.querySelectorAll<HTMLElement>('[data-step]')]
  const last = places.length - 1
  let at = 0
  const show = (index: number): void => {
    at = Math.min(last, Math.max(0, index))
    showStep({ form, places, at })
  }
  const go = (index: number): void => {
    clearProblems(form)
    show(index)
    places[at]?.querySelector<HTMLElement>('h3')?.focus()
  }
  const past = openStepHistory({ at: () => at, show: go })
  const forward = (): void => {
    clearProblems(form)
    const issues = issuesOf(intake, at)
    if (issues.length > 0) return void showIssues({ form, issues })
    go(at + 1)
    past.forward()
  }
  const resume = (): void => {
    while (at < last && issuesOf(intake, at).length === 0) show(at + 1)
    past.settle()
  }
  const reveal = (): void => {
    const wrong = places.findIndex((place) => place.querySelector('[aria-invalid]'))
    if (wrong < 0 || wrong === at) return
    show(wrong)
    past.back()
  }
  form.querySelector('[data-next]')?.addEventListener('click', forward)
  form.querySelector('[data-back]')?.addEventListener('click', () => {
    go(at - 1)
    past.back()
  })
  show(0)
  return { isLast: () => at >= last, forward, resume, reveal }
}

function issuesOf(intake: Intake, index: number): Issue[] {
  const here = new Set(stepsOf(intake.shown)[index]?.fields.map(({ name }) => name))
  const questions = intake.asked().filter(({ name }) => here.has(name))
  return checkQuestions(intake.form, questions)
}

type Shown = { form: HTMLFormElement; places: HTMLElement[]; at: number }

function showStep({ form, places, at }: Shown): void {
  const last = places.length - 1
  places.forEach((place, each) => (place.hidden = each !== at))
  showButtons({ form, isFirst: at === 0, isLast: at === last })
  const text = form.querySelector('[data-step-of]')
  if (text) text.textContent = reader.say('stepOf', { step: at + 1, steps: last + 1 })
}

function showButtons({
  form,
  isFirst,
  isLast,
}: {
  form: HTMLFormElement
  isFirst: boolean
  isLast: boolean
}): void {
  const set = (selector: string, isHidden: boolean) => {
    const button = form.querySelector<HTMLElement>(selector)
    if (button) button.hidden = isHidden
  }
  set('[data-back]', isFirst)
  set('[data-next]', isLast)
  set('button[type=submit]', !isLast)
}
