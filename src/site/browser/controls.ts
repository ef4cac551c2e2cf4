import type { FormField } from '@/rules/intake/fieldTypes'

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
  if (type === 'birthTime') return readTime(form, name)
  const text = control?.value.trim() ?? ''
  if (text === '') return undefined
  return type === 'birthPlace' ? readPlace(control as HTMLInputElement, text) : text
}

/** Puts a kept answer back. */
export const writeControl = (form: HTMLFormElement, question: FormField, value: unknown): void => {
  const { type, name } = question
  if (value === undefined || type === 'file' || type === 'message') return
  const control = controlOf(form, name)
  if (type === 'radio') {
    for (const each of radios(form, name)) each.checked = each.value === value
  } else if (type === 'birthTime') writeTime(form, name, value as Time)
  else if (control instanceof HTMLInputElement && control.type === 'checkbox')
    control.checked = value === true
  else if (type === 'birthPlace' && typeof value === 'object') {
    control!.value = (value as { name: string }).name
    control!.dataset.chosen = JSON.stringify(value)
  } else if (control) control.value = String(value)
}

export const controlOf = (form: HTMLFormElement, name: string): Control | null =>
  form.querySelector(`[name="answers.${name}"]`)

/** The files that are attached to a question; the list on the page is where they are kept. */
export const filesOf = (form: HTMLFormElement, name: string): Chosen[] =>
  [...form.querySelectorAll<HTMLElement>(`[data-field="answers.${name}"] [data-file-id]`)].map(
    ({ dataset }) => ({ id: dataset.fileId!, name: dataset.fileName! }),
  )

type Time = { certainty: string; time?: string }

function readTime(form: HTMLFormElement, name: string): Time | undefined {
  const time = controlOf(form, name)!.value
  const certainty = controlOf(form, `${name}.certainty`)!.value
  if (certainty === 'unknown') return { certainty }
  return time === '' ? undefined : { certainty, time }
}

function writeTime(form: HTMLFormElement, name: string, { certainty, time }: Time): void {
  controlOf(form, name)!.value = time ?? ''
  controlOf(form, `${name}.certainty`)!.value = certainty
}

/** The place that was chosen from the list, as long as its name still stands there; else the name alone. */
function readPlace(control: HTMLInputElement, text: string): unknown {
  const chosen = JSON.parse(control.dataset.chosen ?? 'null') as { name: string } | null
  return chosen?.name === text ? chosen : text
}

const radios = (form: HTMLFormElement, name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=radio][name="answers.${name}"]`),
]

const checkedRadio = (form: HTMLFormElement, name: string): string | undefined =>
  radios(form, name).find(({ checked }) => checked)?.value

const orNothing = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined)
