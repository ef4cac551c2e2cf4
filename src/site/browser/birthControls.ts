import type { BirthPlaceAnswer, BirthTimeAnswer } from '@/rules/intake/answers'
import type { Birth } from '@/rules/people/birth'
import { degreesOf } from './degrees'
import { reader } from './place'

/** The whole names of the three questions about a person's birth. */
export type BirthNames = { date: string; time: string; place: string }

type Control = HTMLInputElement | HTMLSelectElement
type Form = HTMLFormElement

/** What stands in the controls of a birth time now, undefined while nothing does. @param name whole, as `answers.birthTime` */
export const readTimeAt = (form: Form, name: string): BirthTimeAnswer | undefined => {
  const part = partsOf(form, name)
  const certainty = part('certainty') as BirthTimeAnswer['certainty']
  const time = part('')
  if (certainty === 'unknown') return { certainty, time: null }
  if (certainty === 'part') {
    const partOfDay = part('partOfDay') as BirthTimeAnswer['partOfDay'] | ''
    return partOfDay ? { certainty, time: null, partOfDay } : undefined
  }
  if (!time) return undefined
  const clock = part('clock') as BirthTimeAnswer['clock'] | ''
  return {
    certainty,
    time,
    ...(certainty === 'about' ? { aboutMinutes: Number(part('aboutMinutes')) } : {}),
    ...(clock ? { clock } : {}),
  }
}

/** Puts a birth time back. */
export const writeTimeAt = (form: Form, name: string, answer: BirthTimeAnswer): void => {
  const { certainty, time, aboutMinutes, partOfDay, clock } = answer
  write(form, name, time ?? '')
  write(form, `${name}.certainty`, certainty)
  write(form, `${name}.partOfDay`, partOfDay ?? '')
  if (aboutMinutes) writeMinutes(form, `${name}.aboutMinutes`, aboutMinutes)
  write(form, `${name}.clock`, clock ?? '')
  showParts(form)
}

/** What stands in the controls of a birth place: with coordinates, or its name alone; undefined while nothing does. */
export const readPlaceAt = (form: Form, name: string): BirthPlaceAnswer | string | undefined => {
  const part = partsOf(form, name)
  const text = part('')
  if (!text) return undefined
  const [latitude, longitude] = [part('latitude'), part('longitude')]
  if (!latitude && !longitude) return text
  const timeBasis = part('timeBasis')
  return {
    name: text,
    latitude: degreesOf(latitude),
    longitude: degreesOf(longitude),
    timezone: part('timezone'),
    timeBasis,
    ...(timeBasis === 'offset' ? { utcOffset: part('utcOffset') } : {}),
  } as BirthPlaceAnswer
}

/** Puts a birth place back. */
export const writePlaceAt = (form: Form, name: string, place: BirthPlaceAnswer | string): void => {
  const given: Partial<Record<string, unknown>> =
    typeof place === 'string' ? { name: place } : place
  write(form, name, String(given.name ?? ''))
  for (const key of ['latitude', 'longitude', 'timezone', 'utcOffset'])
    write(form, `${name}.${key}`, String(given[key] ?? ''))
  write(form, `${name}.timeBasis`, String(given.timeBasis ?? 'zone'))
  // Its coordinates go when its name is changed, as those of a chosen place do.
  const input = controlAt(form, name)
  if (input && given.latitude) input.dataset.chosen = input.value
  showParts(form)
}

/** Puts whole birth details into their three questions. */
export const fillIn = (form: Form, names: BirthNames, birth: Birth): void => {
  const { date, timeCertainty, place, ...rest } = birth
  write(form, names.date, date)
  writeTimeAt(form, names.time, { certainty: timeCertainty, ...rest })
  writePlaceAt(form, names.place, place)
}

/** Shows the controls that the certainty and the time basis ask for, and hides the others. */
export const showParts = (form: Form): void => {
  for (const time of form.querySelectorAll<HTMLElement>('[data-birth-time]')) {
    const certainty = partsOf(form, time.dataset.birthTime!)('certainty')
    for (const part of time.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset.when!.split(' ').includes(certainty)
  }
  for (const place of form.querySelectorAll<HTMLElement>('[data-place]')) {
    const basis = partsOf(form, place.dataset.place!)('timeBasis')
    place.querySelector<HTMLElement>('[data-offset]')!.hidden = basis !== 'offset'
  }
}

const controlAt = (form: Form, name: string): Control | null =>
  form.querySelector<Control>(`[name="${CSS.escape(name)}"]`)

const partsOf =
  (form: Form, name: string) =>
  (part: string): string =>
    controlAt(form, part ? `${name}.${part}` : name)?.value.trim() ?? ''

function write(form: Form, name: string, value: string): void {
  const control = controlAt(form, name)
  if (control) control.value = value
}

/** Minutes that the list does not offer stay as they are. */
function writeMinutes(form: Form, name: string, minutes: number): void {
  const select = controlAt(form, name) as HTMLSelectElement
  const value = String(minutes)
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(reader.say('aboutMinutesOf', { minutes }), value))
  select.value = value
}
