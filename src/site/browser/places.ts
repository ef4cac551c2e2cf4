import { call, Refused } from './api'
import type { Intake } from './intake'

type Place = {
  name: string
  district?: string | null
  state?: string | null
  country?: string | null
  latitude: number
  longitude: number
  timezone: string
}

const PAUSE_MS = 250
const FEWEST_LETTERS = 2

/** Offers places while a birth place is typed. Where the search is not served, the name alone is sent. */
export const openPlaces = ({ form }: Intake): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-places]')) {
    const found = new Map<string, Place>()
    let timer: ReturnType<typeof setTimeout>
    input.addEventListener('input', () => {
      choose(input, found.get(input.value))
      clearTimeout(timer)
      const isTooShort = input.value.trim().length < FEWEST_LETTERS
      if (!isServed || isTooShort || found.has(input.value)) return
      timer = setTimeout(() => void offer(input, found), PAUSE_MS)
    })
  }
}

let isServed = true

/** An installation without the search is asked once. */
function stopAtMissing(error: unknown): Place[] {
  if (error instanceof Refused && error.status === 404) isServed = false
  return []
}

async function offer(input: HTMLInputElement, found: Map<string, Place>): Promise<void> {
  const path = `/places?q=${encodeURIComponent(input.value.trim())}`
  // A town that cannot be looked up now is found by staff.
  const answer = await call<Place[] | { docs: Place[] }>({ path }).catch(stopAtMissing)
  for (const place of 'docs' in answer ? answer.docs : answer) found.set(labelOf(place), place)
  const options = [...found.keys()].map((label) =>
    Object.assign(document.createElement('option'), { value: label }),
  )
  input.list?.replaceChildren(...options)
}

function choose(input: HTMLInputElement, place: Place | undefined): void {
  if (!place) return void delete input.dataset.chosen
  const { latitude, longitude, timezone } = place
  input.dataset.chosen = JSON.stringify({ name: labelOf(place), latitude, longitude, timezone })
}

const labelOf = ({ name, district, state, country }: Place): string =>
  [...new Set([name, district, state, country].filter(Boolean))].join(', ')
