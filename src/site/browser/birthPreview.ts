import type { BirthPlaceAnswer, BirthTimeAnswer } from '@/rules/intake/answers'
import type { Birth, BirthPlace } from '@/rules/people/birth'
import type { ChartAnswer } from '../apiShapes'
import { chartPreview, chartWords } from '../views/chartPreview'
import { html, type Markup } from '../markup'
import { call, Refused } from './api'
import { readPlaceAt, readTimeAt, showParts, type BirthNames } from './birthControls'
import { reader } from './place'
import { sentenceOf } from './problems'

const PAUSE_MS = 600

const FOLDED = ['latitude', 'longitude', 'timezone', 'utcOffset'] as const

type Preview = {
  form: HTMLFormElement
  names: BirthNames
  slot: HTMLElement
  timer?: ReturnType<typeof setTimeout>
  /** The birth whose chart is shown or on its way, as JSON. */
  shown: string
  /** The birth that was asked for the first or the second, without the answer. */
  twice: string
}

/** Shows the chart of what is typed, as soon as it is enough for one; it never keeps anybody from going on. */
export const openPreview = (form: HTMLFormElement, names: BirthNames): void => {
  const slot = form.querySelector<HTMLElement>(`[data-preview="${CSS.escape(names.place)}"]`)
  if (!slot) return
  const preview: Preview = { form, names, slot, shown: '', twice: '' }
  for (const event of ['input', 'change'])
    form.addEventListener(event, () => {
      showParts(form)
      refresh(preview)
    })
  refresh(preview)
}

function refresh(preview: Preview): void {
  const { form, names, slot } = preview
  if (preview.twice && preview.twice !== momentOf(birthIn(form, names))) {
    preview.twice = ''
    askWhich(preview, false)
  }
  const birth = birthIn(form, names)
  const body = JSON.stringify(birth)
  if (birth && body === preview.shown) return
  preview.shown = body
  clearTimeout(preview.timer)
  if (!birth) return put(slot, hint(form, names))
  putWaiting(slot)
  preview.timer = setTimeout(() => void draw(preview, birth), PAUSE_MS)
}

async function draw(preview: Preview, birth: Birth): Promise<void> {
  const { slot } = preview
  const isStill = (): boolean => JSON.stringify(birth) === preview.shown
  if (!isStill()) return
  try {
    const request = { method: 'POST', path: '/charts', body: birth, isRepeatable: true } as const
    const chart = await call<ChartAnswer>(request)
    if (!isStill()) return
    if (birth.clock) askTwice(preview, birth)
    put(slot, chartPreview({ reader, chart, birth }), chartWords({ reader, chart }))
  } catch (error) {
    if (!isStill()) return
    if (isAboutClock(error)) askTwice(preview, birth)
    const again = (): void => {
      if (!isStill()) return
      putWaiting(slot)
      void draw(preview, birth)
    }
    showFailure({ slot, error, again })
  }
}

function askTwice(preview: Preview, birth: Birth): void {
  preview.twice = momentOf(birth)
  askWhich(preview, true)
}

/** A birth without the answer to which of two equal times it was. */
const momentOf = (birth: Birth | null): string => JSON.stringify({ ...birth, clock: undefined })

/** A birth that is enough for a chart, or null. */
const birthIn = (form: HTMLFormElement, { date, time, place }: BirthNames): Birth | null => {
  const day = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(date)}"]`)?.value ?? ''
  const when = readTimeAt(form, time)
  const where = readPlaceAt(form, place)
  return day && when && isOnMap(where) ? birthOf({ day, when, where }) : null
}

/** The birth that the answers to three questions tell. */
const birthOf = ({
  day,
  when: { certainty, ...rest },
  where,
}: {
  day: string
  when: BirthTimeAnswer
  where: BirthPlace
}): Birth => ({ date: day, timeCertainty: certainty, ...rest, place: where })

const isOnMap = (place: BirthPlaceAnswer | string | undefined): place is BirthPlace =>
  typeof place === 'object' &&
  place.latitude !== null &&
  place.longitude !== null &&
  (Boolean(place.timezone) || place.timeBasis !== 'zone')

const hint = (form: HTMLFormElement, { place }: BirthNames): Markup =>
  readPlaceAt(form, place) === undefined
    ? html``
    : html`<p class="help">${reader.say('chartLater')}</p>`

function showFailure({
  slot,
  error,
  again,
}: {
  slot: HTMLElement
  error: unknown
  again: () => void
}): void {
  if (isAboutClock(error)) return put(slot, html``)
  if (error instanceof Refused && error.status === 400) {
    const words = fieldOf(error) + sentenceOf(error)
    return put(slot, html`<p class="problem">${words}</p>`, words)
  }
  put(
    slot,
    html`<p class="help">${reader.say('chartAway')}</p>
      <button type="button" class="quiet">${reader.say('tryAgain')}</button>`,
    reader.say('chartAway'),
  )
  slot.querySelector('button')!.addEventListener('click', again, { once: true })
  addEventListener('online', again, { once: true })
}

/** Fields in the fold are named: the sentence stands away from them. */
const fieldOf = ({ issues }: Refused): string => {
  const name = FOLDED.find((each) => issues.some(({ field }) => field?.endsWith(each)))
  return name ? `${reader.say(name)}: ` : ''
}

const isAboutClock = (error: unknown): boolean =>
  error instanceof Refused && error.issues.some(({ code }) => code === 'BIRTH_TIME_TWICE')

/** Asks for the first or the second where the time came twice; the answer goes with the question. */
function askWhich({ form, names }: Preview, isAsked: boolean): void {
  const place = form.querySelector<HTMLElement>(`[data-birth-time="${CSS.escape(names.time)}"]`)
  const question = place?.querySelector<HTMLElement>('[data-clock-twice]')
  if (!question) return
  question.hidden = !isAsked
  if (!isAsked) question.querySelector('select')!.value = ''
}

const putWaiting = (slot: HTMLElement): void =>
  put(slot, html`<p class="help waiting">${reader.say('chartComing')}</p>`)

/** Fills the place of the chart; `words` is what a screen reader says instead of reading all of it. */
function put(slot: HTMLElement, { markup }: Markup, words = ''): void {
  slot.hidden = markup === ''
  slot.querySelector('div')!.innerHTML = markup
  slot.querySelector('[role=status]')!.textContent = words
}
