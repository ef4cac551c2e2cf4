import type { Order } from '../apiShapes'
import { call, newKey, Refused } from './api'
import { useClaims } from './claims'
import { dropDraft, keepDraft } from './draft'
import { isUploading, openFiles } from './files'
import { openIntake, type Intake } from './intake'
import { openBirths } from './births'
import { main, reader, signInPath } from './place'
import { showNotice } from './problems'
import { openSteps, type Steps } from './steps'
import { onSubmit } from './submit'
import { checkQuestions } from './checkStep'
import { openExtras, readExtras } from './readExtras'

/** Orders a service with the answers of its form. */
export const openOrderForm = (): void => {
  const form = main.querySelector<HTMLFormElement>('form[data-intake]')
  if (!form) return
  const intake = openIntake(form)
  const steps = intake && prepare(intake)
  if (intake && keepDraft(intake)) {
    steps?.resume()
    showNotice(form, reader.say('draftKept'))
  }
  if (intake) openBirths(intake)
  onSubmit({
    form,
    check: () => (intake ? checkQuestions(form, intake.asked()) : []),
    reveal: steps?.reveal,
    send: () => order(form, intake),
  })
}

/** Files, places and steps of an intake form. */
export const prepare = (intake: Intake): Steps => {
  openFiles(intake)
  const steps = openSteps(intake)
  // Enter in an early step means onward, not send.
  intake.form.addEventListener(
    'submit',
    (event) => {
      if (!steps.isLast()) stop(event, steps.forward)
      else if (isUploading())
        stop(event, () => showNotice(intake.form, reader.say('stillUploading')))
    },
    { capture: true },
  )
  return steps
}

function stop(event: Event, instead: () => void): void {
  event.preventDefault()
  event.stopImmediatePropagation()
  instead()
}

async function order(form: HTMLFormElement, intake: Intake | null): Promise<'leaving'> {
  if (main.dataset.signedIn === undefined) return leaveFor(signInPath('#order'))
  const answers = intake ? { answers: intake.answers() } : {}
  const body = { service: main.dataset.service, ...answers, ...readExtras(form) }
  try {
    await useClaims()
    const { order: made } = await call<{ order: Order }>({
      method: 'POST',
      path: '/orders/create',
      body,
      key: keyFor(JSON.stringify(body)),
    })
    sessionStorage.removeItem(KEPT_KEY)
    if (intake) dropDraft(intake)
    return leaveFor(`/orders/${made.code}#pay`)
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return leaveFor(signInPath('#order'))
    openExtras(form, error)
    throw error
  }
}

const KEPT_KEY = 'order-key'

/** The same order keeps its key over every retry and reload: it is made once, however often it is sent. */
function keyFor(body: string): string {
  const kept = JSON.parse(sessionStorage.getItem(KEPT_KEY) ?? 'null') as Kept | null
  if (kept?.body === body) return kept.key
  const key = newKey()
  sessionStorage.setItem(KEPT_KEY, JSON.stringify({ body, key } satisfies Kept))
  return key
}

type Kept = { body: string; key: string }

function leaveFor(path: string): 'leaving' {
  location.assign(path)
  return 'leaving'
}
