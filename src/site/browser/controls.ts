import type { BirthPlaceAnswer, BirthTimeAnswer } from '@/rules/intake/answers'
import type { FormField } from '@/rules/intake/fieldTypes'
import { readPlaceAt, readTimeAt, writePlaceAt, writeTimeAt } from './birthControls'

type Chosen = { id: string; name: string }
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What stands at a question now, in the shape that the API reads; undefined while nothing does. */
export const readControl = (form: HTMLFormElement, question: FormField): unknown => {
  const { type, name } = question
  if (type === 'message') return undefined
  if (type === 'file') return orNothing(filesOf(form, name).map(({ id }) => id))
  const control = controlOf(form, name)
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked
  if (type === 'radio') return checkedRadio(form, name)
  if (type === 'birthTime') return readTimeAt(form, `answers.${name}`)
  if (type === 'birthPlace') return readPlaceAt(form, `answers.${name}`)
  const text = control?.value.trim() ?? ''
  return text === '' ? undefined : text
}

/** Puts a kept answer back. */
export const writeControl = (form: HTMLFormElement, question: FormField, value: unknown): void => {
  const { type, name } = question
  if (value === undefined || type === 'file' || type === 'message') return
  const control = controlOf(form, name)
  if (type === 'radio') {
    for (const each of radios(form, name)) each.checked = each.value === value
  } else if (type === 'birthTime') writeTimeAt(form, `answers.${name}`, value as BirthTimeAnswer)
  else if (type === 'birthPlace')
    writePlaceAt(form, `answers.${name}`, value as BirthPlaceAnswer | string)
  else if (control instanceof HTMLInputElement && control.type === 'checkbox')
    control.checked = value === true
  else if (control) control.value = String(value)
}

export const controlOf = (form: HTMLFormElement, name: string): Control | null =>
  form.querySelector(`[name="answers.${name}"]`)

/** The files that are attached to a question; the list on the page is where they are kept. */
export const filesOf = (form: HTMLFormElement, name: string): Chosen[] =>
  [...form.querySelectorAll<HTMLElement>(`[data-field="answers.${name}"] [data-file-id]`)].map(
    ({ dataset }) => ({ id: dataset.fileId!, name: dataset.fileName! }),
  )

const radios = (form: HTMLFormElement, name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="answers.${name}"]`),
]

const checkedRadio = (form: HTMLFormElement, name: string): string | undefined =>
  radios(form, name).find(({ checked }) => checked)?.value

const orNothing = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined)
