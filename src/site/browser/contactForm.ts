import { call, newKey, Refused } from './api'
import { openBirths } from './births'
import { checkQuestions } from './checkStep'
import { keepClaim } from './claims'
import { dropDraft, keepDraft } from './draft'
import { openIntake, type Intake } from './intake'
import { prepare } from './orderForm'
import { main, reader } from './place'
import { onSubmit } from './submit'

type Submitted = { submission: { claimToken?: string } }

/** Sends the open enquiry form. */
export const openContactForm = (): void => {
  const form = main.querySelector<HTMLFormElement>('form[data-intake]')
  const intake = form && openIntake(form)
  if (!intake) return
  const steps = prepare(intake)
  keepDraft(intake)
  openBirths(intake)
  let sent: { body: string; key: string } | undefined
  onSubmit({
    form,
    check: () => checkQuestions(form, intake.asked()),
    reveal: steps.reveal,
    send: async () => {
      const body = JSON.stringify(intake.answers())
      if (sent?.body !== body) sent = { body, key: newKey() }
      const { submission } = await submit(intake, sent.key).catch(waitAndSubmit(intake, sent.key))
      keepClaim(submission.claimToken)
      dropDraft(intake)
      thank(intake)
      return 'done'
    },
  })
}

const submit = ({ form, shown, answers }: Intake, key: string): Promise<Submitted> =>
  call<Submitted>({
    method: 'POST',
    path: `/forms/${main.dataset.form}/submit`,
    key,
    body: {
      answers: answers(),
      startedToken: shown.startedToken,
      website: form.querySelector<HTMLInputElement>('[name=website]')!.value,
    },
  })

/** Who fills in quickly waits the seconds that a machine would not. */
const waitAndSubmit =
  (intake: Intake, key: string) =>
  async (error: unknown): Promise<Submitted> => {
    const isEarly =
      error instanceof Refused && error.issues.some(({ field }) => field === 'startedToken')
    if (!isEarly || error.status !== 429) throw error
    await new Promise((resolve) => setTimeout(resolve, error.retryAfter * 1000))
    return submit(intake, key)
  }

function thank({ form, shown }: Intake): void {
  const heading = main.querySelector<HTMLElement>('h1')!
  heading.textContent = reader.say('sentTitle')
  const words = document.createElement('p')
  Object.assign(words, { className: 'lead', textContent: shown.confirmation ?? reader.say('sent') })
  words.setAttribute('role', 'status')
  form.replaceWith(words)
  heading.focus()
}
