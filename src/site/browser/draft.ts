import { filesOf, writeControl } from './controls'
import { showFile } from './files'
import { showAsked, type Intake } from './intake'

type Draft = {
  answers: Record<string, unknown>
  files: Record<string, { id: string; name: string }[]>
}

const keyOf = ({ shown }: Intake): string =>
  `draft:${location.pathname}:${shown.slug}:${shown.version}`

/**
 * Keeps what is typed until this tab is closed: signing in, a lost network or a reload take nothing away.
 * @returns whether something was put back
 */
export const keepDraft = (intake: Intake): boolean => {
  const { form, shown } = intake
  const draft = read(keyOf(intake))
  for (const question of shown.fields) {
    writeControl(form, question, draft?.answers[question.name])
    for (const file of draft?.files[question.name] ?? [])
      showFile({ form, name: question.name, file })
  }
  showAsked(intake)
  form.addEventListener('input', () => write(intake))
  return draft !== null
}

export const dropDraft = (intake: Intake): void => sessionStorage.removeItem(keyOf(intake))

function write(intake: Intake): void {
  const named = intake.shown.fields
    .filter(({ type }) => type === 'file')
    .map(({ name }) => [name, filesOf(intake.form, name)])
  const draft: Draft = { answers: intake.all(), files: Object.fromEntries(named) as Draft['files'] }
  sessionStorage.setItem(keyOf(intake), JSON.stringify(draft))
}

const read = (key: string): Draft | null =>
  JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null
