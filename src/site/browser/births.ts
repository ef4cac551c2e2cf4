import type { Birth } from '@/rules/people/birth'
import type { Profile } from '../apiShapes'
import { birthDay } from '../views/birthFacts'
import { call } from './api'
import { fillIn, showParts, type BirthNames } from './birthControls'
import { openPreview } from './birthPreview'
import type { Intake } from './intake'
import { main, reader } from './place'
import { openPlaceSearch } from './placeSearch'

/** Searches places, shows what a birth time asks for, and previews the chart of every person of a form. */
export const openBirths = ({ form, shown }: Intake): void => {
  openPlaceSearch(form)
  showParts(form)
  const types = new Map(shown.fields.map(({ name, type }) => [name, type]))
  const people = shown.fields.flatMap(({ name, type }) => {
    const beside = (other: string): string => name.replace(/(b|B)irthPlace$/, `$1irth${other}`)
    const [date, time] = [beside('Date'), beside('Time')]
    const isWhole = types.get(date) === 'birthDate' && types.get(time) === 'birthTime'
    return type === 'birthPlace' && isWhole
      ? [{ date: `answers.${date}`, time: `answers.${time}`, place: `answers.${name}` }]
      : []
  })
  for (const names of people) openPreview(form, names)
  if (people[0]) void offerOwn(form, people[0])
}

/** A client who is signed in may take over what is known already; an order may also be for somebody else. */
async function offerOwn(form: HTMLFormElement, names: BirthNames): Promise<void> {
  const date = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(names.date)}"]`)!
  if (main.dataset.signedIn === undefined || date.value) return
  const answer = await call<{ user: Profile }>({ path: '/user/profile' }).catch(() => null)
  const birth = answer?.user.birth
  if (birth) date.closest('[data-field]')!.before(ownButton({ form, names, birth }))
}

function ownButton({
  form,
  names,
  birth,
}: {
  form: HTMLFormElement
  names: BirthNames
  birth: Birth
}): HTMLElement {
  const place = Object.assign(document.createElement('p'), { className: 'field' })
  const button = document.createElement('button')
  const textContent = reader.say('useOwnBirth', { date: birthDay(reader, birth.date) })
  Object.assign(button, { type: 'button', className: 'quiet', textContent })
  button.addEventListener('click', () => {
    fillIn(form, names, birth)
    const date = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(names.date)}"]`)!
    date.dispatchEvent(new Event('input', { bubbles: true }))
    date.focus()
    place.remove()
  })
  place.append(button)
  return place
}
