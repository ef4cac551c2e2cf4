import { call, Refused } from './api'
import { keepClaim, keptClaims } from './claims'
import { filesOf } from './controls'
import type { Intake } from './intake'
import { reader } from './place'
import { sentenceOf, showProblem } from './problems'

const LARGEST = 10 * 1024 * 1024
let running = 0

/** True while a file is on its way. */
export const isUploading = (): boolean => running > 0

/** Sends each file as soon as it is chosen; its id is the answer. */
export const openFiles = ({ form, shown }: Intake): void => {
  for (const { name, type, maxFiles = 1 } of shown.fields) {
    const input = form.querySelector<HTMLInputElement>(`input[type=file][name="answers.${name}"]`)
    if (type !== 'file' || !input) continue
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      input.value = ''
      void sendAll({ form, name, files, maxFiles })
    })
  }
}

/** A sent file in the list of its question, with a button that takes it out again. */
export const showFile = ({
  form,
  name,
  file,
}: {
  form: HTMLFormElement
  name: string
  file: { id: string; name: string }
}): void => {
  const item = document.createElement('li')
  item.dataset.fileId = file.id
  item.dataset.fileName = file.name
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'link', textContent: '✕' })
  button.setAttribute('aria-label', reader.say('remove', { name: file.name }))
  button.addEventListener('click', () => {
    item.remove()
    progress(form, name, reader.say('removed', { name: file.name }))
    placeOf(form, name).querySelector('input')?.focus()
    changed(form)
  })
  item.append(file.name, ' ', button)
  placeOf(form, name).querySelector('[data-files]')!.append(item)
}

type Sending = { form: HTMLFormElement; name: string; files: File[]; maxFiles: number }

async function sendAll({ form, name, files, maxFiles }: Sending): Promise<void> {
  const problem = placeOf(form, name).querySelector<HTMLElement>('.problem')!
  problem.hidden = true
  running += 1
  try {
    for (const file of files) await sendOne({ form, name, file, maxFiles })
  } catch (error) {
    const message =
      error instanceof Error && !(error instanceof Refused) ? sentence(error) : sentenceOf(error)
    showProblem(form, { code: 'FILE', field: `answers.${name}`, message })
    progress(form, name, '')
  } finally {
    running -= 1
  }
}

class Unfit extends Error {}

const sentence = (error: Error): string =>
  error instanceof Unfit ? error.message : sentenceOf(error)

async function sendOne(given: Omit<Sending, 'files'> & { file: File }): Promise<void> {
  const { form, name, file, maxFiles } = given
  const { say } = reader
  if (filesOf(form, name).length >= maxFiles)
    throw new Unfit(say('tooManyFiles', { count: maxFiles }))
  if (file.size > LARGEST) throw new Unfit(say('tooLarge', { name: file.name }))
  progress(form, name, say('uploading', { name: file.name }))
  const upload = new FormData()
  const token = keptClaims().at(-1)
  if (token) upload.set('claimToken', token)
  upload.set('file', file)
  const { file: kept } = await call<{ file: { id: string; name: string; claimToken?: string } }>({
    method: 'POST',
    path: '/client-files',
    upload,
  })
  keepClaim(kept.claimToken)
  showFile({ form, name, file: kept })
  progress(form, name, say('uploaded', { name: kept.name }))
  changed(form)
}

const placeOf = (form: HTMLFormElement, name: string): HTMLElement =>
  form.querySelector(`[data-field="answers.${name}"]`)!

const progress = (form: HTMLFormElement, name: string, text: string): void => {
  placeOf(form, name).querySelector('[data-progress]')!.textContent = text
}

const changed = (form: HTMLFormElement): boolean =>
  form.dispatchEvent(new Event('input', { bubbles: true }))
