import type { Answers } from '@/rules/intake/answers'
import type { FormField } from '@/rules/intake/fieldTypes'
import { askedFields } from '@/rules/intake/askedFields'
import type { ShownForm } from '../apiShapes'
import { readControl } from './controls'

/** An intake form on the page. */
export type Intake = {
  form: HTMLFormElement
  shown: ShownForm
  /** Everything that stands in it, also at questions that are not asked now. */
  all: () => Record<string, unknown>
  /** The questions that are asked by the present answers. */
  asked: () => FormField[]
  /** What is sent: the answers to those. */
  answers: () => Record<string, unknown>
}

/** Finds the page's intake form and shows and hides its questions while it is filled in. */
export const openIntake = (form: HTMLFormElement): Intake | null => {
  const data = form.querySelector('#form-data')?.textContent
  if (!data) return null
  const shown = JSON.parse(data) as ShownForm
  const read = (fields: FormField[]) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = readControl(form, field)
        return value === undefined ? [] : [[field.name, value]]
      }),
    )
  const all = () => read(shown.fields)
  const asked = () => askedFields({ fields: shown.fields, answers: all() as Answers })
  const intake = { form, shown, all, asked, answers: () => read(asked()) }
  form.addEventListener('input', () => showAsked(intake))
  return intake
}

/** Shows the questions that are asked and hides the others. */
export const showAsked = ({ form, shown, asked }: Intake): void => {
  const names = new Set(asked().map(({ name }) => name))
  for (const { name } of shown.fields) {
    const place = form.querySelector<HTMLElement>(`[data-field="answers.${CSS.escape(name)}"]`)
    if (place) place.hidden = !names.has(name)
  }
}
