import type { Birth } from '@/rules/people/birth'
import { failureText } from '@/rules/system/failures'
import { birthForm } from '../views/birthFields'
import { Refused, type Issue } from './api'
import { fillIn, readPlaceAt, readTimeAt, showParts, type BirthNames } from './birthControls'
import { openPreview } from './birthPreview'
import { openPlaceSearch } from './placeSearch'
import { reader } from './place'
import { onSubmit } from './submit'

const NAMES: BirthNames = { date: 'birth.date', time: 'birth.time', place: 'birth.place' }

type Given = {
  place: HTMLElement
  birth: Birth | null
  /** Sends the details; what it throws is shown at the answers. */
  save: (birth: Birth) => Promise<void>
  /** Goes back without a change; without it there is no way back. */
  cancel?: () => void
}

/** Draws the form of birth details and works it. */
export const openBirthForm = ({ place, birth, save, cancel }: Given): void => {
  place.innerHTML = birthForm({ reader, today: today() }).markup
  const form = place.querySelector('form')!
  if (birth) fillIn(form, NAMES, birth)
  openPlaceSearch(form)
  showParts(form)
  openPreview(form, NAMES)
  const back = form.querySelector<HTMLButtonElement>('[data-cancel]')!
  back.hidden = !cancel
  if (cancel) back.addEventListener('click', cancel)
  onSubmit({
    form,
    check: () => missing(form),
    send: async () => {
      await save(readBirth(form)).catch(atAnswers)
      return 'done'
    },
  })
}

/** The API decides whether the details are right; what the controls hold is sent as it is. */
function readBirth(form: HTMLFormElement): Birth {
  const { certainty, ...when } = readTimeAt(form, NAMES.time)!
  const place = readPlaceAt(form, NAMES.place)!
  const where = typeof place === 'string' ? { name: place } : place
  return { date: dateIn(form), timeCertainty: certainty, ...when, place: where } as Birth
}

const dateIn = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>(`[name="${NAMES.date}"]`)!.value

function missing(form: HTMLFormElement): Issue[] {
  const { language } = reader
  const issue = (field: string, code: 'REQUIRED' | 'BAD_PLACE'): Issue => ({
    ...{ field, code, message: failureText({ code, language }) },
  })
  const place = readPlaceAt(form, NAMES.place)
  return [
    ...(dateIn(form) ? [] : [issue(NAMES.date, 'REQUIRED')]),
    ...(readTimeAt(form, NAMES.time) ? [] : [issue(NAMES.time, 'REQUIRED')]),
    ...(place === undefined ? [issue(NAMES.place, 'REQUIRED')] : []),
    ...(typeof place === 'string' ? [issue(NAMES.place, 'BAD_PLACE')] : []),
  ]
}

const OF_TIME = /^(timeCertainty|aboutMinutes|partOfDay|clock)\b/

/** The API names the parts of a birth; the form has three questions. */
function atAnswers(error: unknown): never {
  if (error instanceof Refused)
    for (const issue of error.issues) {
      const field = (issue.field ?? '').replace(/^birth\./, '')
      if (field) issue.field = `birth.${field.replace(OF_TIME, 'time')}`
    }
  throw error
}

/** East of everybody it is already tomorrow: a child may be born there today. */
const today = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
