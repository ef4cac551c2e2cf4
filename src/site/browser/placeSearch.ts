import type { Place } from '@/rules/charts/places/placeTable'
import { html } from '../markup'
import { call } from './api'
import { degreesOf } from './degrees'
import { reader } from './place'

const PAUSE_MS = 200
const FEWEST_LETTERS = 2

type Search = {
  form: HTMLFormElement
  name: string
  input: HTMLInputElement
  list: HTMLUListElement
  state: HTMLElement
  found: Place[]
  /** Which one the arrow keys point at; -1 none. */
  at: number
  /** Counts the questions: an answer to an earlier one is dropped. */
  asked: number
}

/** Offers places while a birth place is typed; nothing is ever chosen by itself. Where the list is not reached, the name alone is sent. */
export const openPlaceSearch = (form: HTMLFormElement): void => {
  for (const place of form.querySelectorAll<HTMLElement>('[data-place]')) {
    const input = place.querySelector<HTMLInputElement>('[role=combobox]')!
    const list = place.querySelector<HTMLUListElement>('[role=listbox]')!
    const state = place.querySelector<HTMLElement>('[data-place-state]')!
    const search: Search = {
      ...{ form, input, list, state, name: place.dataset.place! },
      ...{ found: [], at: -1, asked: 0 },
    }
    showKept(search)
    for (const key of ['latitude', 'longitude'])
      part(search, key).addEventListener('change', () => sayByHand(search))
    place.querySelector('[data-clock]')!.addEventListener('toggle', offerZones, { once: true })
    let timer: ReturnType<typeof setTimeout>
    input.addEventListener('input', () => {
      forget(search)
      clearTimeout(timer)
      // Arrow and Enter must not take a place of the name that was just deleted.
      if (input.value.trim().length < FEWEST_LETTERS) drop(search)
      timer = setTimeout(() => void ask(search), PAUSE_MS)
    })
    input.addEventListener('keydown', (event) => steer(search, event))
    input.addEventListener('blur', () => leave(search))
    // A finger that touches the list must not take the focus away first.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]')
      if (option) choose(search, Number(option.dataset.at))
    })
  }
}

/** A place as it is written into the field and sent. */
const labelOf = ({ name, district, state, country }: Place): string =>
  [...new Set([name, district, state, country].filter(Boolean))].join(', ')

async function ask(search: Search): Promise<void> {
  const text = search.input.value.trim()
  const asked = (search.asked += 1)
  if (text.length < FEWEST_LETTERS) return show(search, [])
  const path = `/places?q=${encodeURIComponent(text)}`
  const found = await call<Place[]>({ path }).catch(() => null)
  if (asked !== search.asked || document.activeElement !== search.input) return
  show(search, found ?? [])
  if (!found) {
    addEventListener('online', () => void ask(search), { once: true })
    return tell(search, reader.say('placesAway'))
  }
  if (found.length === 0) return tell(search, reader.say('placesNone'))
  const isSame = found[0]!.isAmbiguous
  const { length } = found
  const count = reader.say(length === 1 ? 'placeFound' : 'placesFound', { count: length })
  tell(search, isSame ? `${reader.say('placeSame')} ${count}` : count)
}

function drop(search: Search): void {
  search.asked += 1
  show(search, [])
}

function show(search: Search, found: Place[]): void {
  search.found = found
  search.at = -1
  search.list.innerHTML = html`${found.map(
    (place, at) =>
      html`<li role="option" id="${search.list.id}-${at}" data-at="${at}" aria-selected="false">
        <strong>${place.name}</strong>
        <span>${labelOf(place).split(', ').slice(1).join(', ')}</span>
      </li>`,
  )}`.markup
  open(search, found.length > 0)
}

function open({ list, input }: Search, isOpen: boolean): void {
  list.hidden = !isOpen
  input.setAttribute('aria-expanded', String(isOpen))
  if (!isOpen) return input.removeAttribute('aria-activedescendant')
  // Near the lower edge of the window, or of a card that scrolls, it would open out of sight.
  list.scrollIntoView({ block: 'nearest' })
}

function steer(search: Search, event: KeyboardEvent): void {
  const { list, found, at } = search
  if (list.hidden) return
  const keys: Record<string, () => void> = {
    ArrowDown: () => point(search, (at + 1) % found.length),
    ArrowUp: () => point(search, (at <= 0 ? found.length : at) - 1),
    Escape: () => open(search, false),
    ...(at >= 0 ? { Enter: () => choose(search, at) } : {}),
  }
  const act = keys[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

function point(search: Search, at: number): void {
  search.at = at
  for (const [index, option] of [...search.list.children].entries()) {
    option.setAttribute('aria-selected', String(index === at))
    if (index !== at) continue
    option.scrollIntoView({ block: 'nearest' })
    search.input.setAttribute('aria-activedescendant', option.id)
  }
}

function choose(search: Search, at: number): void {
  const place = search.found[at]!
  const { input } = search
  search.asked += 1
  input.value = labelOf(place)
  input.dataset.chosen = input.value
  const latitude = part(search, 'latitude')
  latitude.value = String(place.latitude)
  part(search, 'longitude').value = String(place.longitude)
  part(search, 'timezone').value = place.timezone
  open(search, false)
  tell(search, chosenText(place))
  // Draft and preview hear of it; the search itself listens to its own field only.
  latitude.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Coordinates of a chosen place go when its name is changed; typed ones stay. */
function forget(search: Search): void {
  const { input } = search
  if (input.dataset.chosen === undefined || input.dataset.chosen === input.value) return
  delete input.dataset.chosen
  for (const key of ['latitude', 'longitude', 'timezone']) part(search, key).value = ''
  tell(search, '')
}

function leave(search: Search): void {
  open(search, false)
  const isKnown = part(search, 'latitude').value !== ''
  if (search.input.value.trim() !== '' && !isKnown && search.found.length > 0)
    tell(search, reader.say('placeUnchosen'))
}

/** What was said of the name is no longer so once there are coordinates. */
function sayByHand(search: Search): void {
  if (part(search, 'latitude').value && part(search, 'longitude').value)
    tell(search, reader.say('placeByHand'))
}

const part = ({ form, name }: Search, key: string): HTMLInputElement =>
  form.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${name}.${key}`)}"]`)!

const tell = ({ state }: Search, text: string): void => void (state.textContent = text)

/** The names of all zones, once for the page. */
function offerZones(): void {
  if (document.getElementById('timezones')) return
  const list = Object.assign(document.createElement('datalist'), { id: 'timezones' })
  list.append(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone, zone)))
  document.body.append(list)
}

/** A place that was there when the page was opened stands as if it had been chosen now. */
function showKept(search: Search): void {
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((key) =>
    degreesOf(part(search, key).value),
  )
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return
  search.input.dataset.chosen = search.input.value
  tell(search, chosenText({ latitude, longitude, timezone: part(search, 'timezone').value }))
}

type Position = Pick<Place, 'latitude' | 'longitude' | 'timezone'>

const chosenText = ({ latitude, longitude, timezone }: Position): string =>
  reader.say('placeChosen', {
    latitude: `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'}`,
    longitude: `${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`,
    timezone,
  })
