import { Refused, type Issue } from './api'
import { reader } from './place'
import { clearProblems, focusProblem, sentenceOf, showNotice, showProblem } from './problems'

type Given = {
  form: HTMLFormElement
  /** Mistakes that can be seen without asking the API. */
  check?: () => Issue[]
  /** Resolves when all is done; a promise that leads to another page keeps the form busy. */
  send: () => Promise<'done' | 'leaving'>
  /** Brings the first wrong answer into sight before it gets the focus. */
  reveal?: () => void
}

/** Sends a form once at a time; what the API refuses is shown at the answers it is about. */
export const onSubmit = ({ form, check = () => [], send, reveal }: Given): void => {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!
  const label = button.textContent
  let isBusy = false
  const setBusy = (busy: boolean, text = label): void => {
    isBusy = busy
    button.disabled = busy
    button.textContent = text
    form.setAttribute('aria-busy', String(busy))
  }
  const attempt = async (): Promise<void> => {
    clearProblems(form)
    const issues = check()
    if (issues.length > 0) return showIssues({ form, issues, reveal })
    setBusy(true, reader.say('busy'))
    try {
      if ((await send()) === 'done') setBusy(false)
    } catch (error) {
      setBusy(false, error instanceof Refused ? label : reader.say('tryAgain'))
      showFailure({ form, error, reveal })
    }
  }
  button.disabled = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!isBusy) void attempt()
  })
  // The browser's own way back shows the page as it was left: busy.
  addEventListener('pageshow', ({ persisted }) => persisted && setBusy(false))
}

/** Shows each mistake at its answer, the others above the form. */
export const showIssues = ({
  form,
  issues,
  reveal,
}: {
  form: HTMLFormElement
  issues: Issue[]
  reveal?: () => void
}): void => {
  const elsewhere = issues.filter((issue) => !showProblem(form, issue))
  const words = elsewhere.map(({ message }) => message)
  showNotice(form, words.join(' ') || reader.say('fieldsWrong'))
  reveal?.()
  focusProblem(form)
}

function showFailure({
  form,
  error,
  reveal,
}: {
  form: HTMLFormElement
  error: unknown
  reveal?: () => void
}): void {
  const isAboutAnswers = error instanceof Refused && ![403, 429, 503].includes(error.status)
  if (isAboutAnswers && error.issues.length > 0)
    return showIssues({ form, issues: error.issues, reveal })
  showNotice(form, sentenceOf(error))
  focusProblem(form)
}
