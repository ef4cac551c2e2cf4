import { drawKundli } from '@/rules/charts/drawing/drawKundli'
import { chartFacts } from '@/rules/charts/chartFacts'
import type { FactName } from '@/rules/charts/chart'
import { formatInstant } from '@/rules/time/formatInstant'
import type { Birth } from '@/rules/people/birth'
import { chartOf, type ChartAnswer } from '../apiShapes'
import { html, raw, type Markup } from '../markup'
import type { Reader } from '../reader'
import { birthDay } from './birthFacts'

type Given = { reader: Reader; chart: ChartAnswer; birth: Birth }

/** The chart in short, for whoever just entered the birth: the drawing, three facts, and what is not sure. */
export const chartPreview = (given: Given): Markup => {
  const { reader, chart } = given
  const { say, language } = reader
  const svg = drawKundli({ chart: chartOf(chart), varga: 'd1', style: 'north', language })
  return html`<div class="preview-card">
    <p class="preview-title">${say('chartTitle')}</p>
    <div class="preview-split">
      <div class="kundli">${raw(svg)}</div>
      <div>
        ${chartFactsList({ reader, chart })}
        <p class="help">${say('moment')}: ${momentText(given)}</p>
        <p class="help">${say('chartCheck')}</p>
      </div>
    </div>
    ${cautions({ reader, chart })}
  </div>`
}

type Short = Omit<Given, 'birth'>

/** Lagna, Moon sign and nakshatra as a list. */
export const chartFactsList = (given: Short): Markup =>
  html`<dl class="facts-list">
    ${shortFacts(given).map(
      ({ label, text, isOpen }) =>
        html`<dt>${label}</dt>
          <dd>${isOpen ? html`<span class="open">${text}</span>` : text}</dd>`,
    )}
  </dl>`

/** The same in one sentence. */
export const chartWords = (given: Short): string =>
  shortFacts(given)
    .map(({ label, text }) => `${label}: ${text}`)
    .join('. ')

/** As far as the birth time allows to say them. */
function shortFacts({ reader, chart }: Short): { label: string; text: string; isOpen?: boolean }[] {
  const { say, language } = reader
  const facts = chartFacts({ chart: chartOf(chart), asOf: chart.dasha.asOf, language })
  const { name, pada } = facts.nakshatra
  const lagna = facts.lagna?.name ?? say(chart.ascendant ? 'lagnaOpen' : 'noLagna')
  return [
    { label: say('lagna'), text: lagna, isOpen: !facts.lagna },
    { label: say('moonSign'), text: facts.moonSign.name },
    {
      label: say('nakshatra'),
      text: pada ? say('nakshatraPada', { nakshatra: name, pada }) : name,
    },
  ]
}

/** What decides most in a chart, and what else its owner may want to know. */
const MATTERS: FactName[] = ['lagna', 'moonRashi', 'moonNakshatra']
const TOLD: FactName[] = [...MATTERS, 'mahadashaAtBirth', 'manglik']

/** What may be another in the span of the time, and warnings about the clock of that place and year. */
export const cautions = ({ reader, chart }: Short): Markup => {
  const { say } = reader
  const { certainty, facts } = chart.confidence
  const unsure = facts.filter(
    ({ fact, isStable, text }) => !isStable && text && TOLD.includes(fact),
  )
  const isSure = facts.every(({ fact, isStable }) => isStable || !MATTERS.includes(fact))
  return html`${chart.warnings.map(({ text }) => html`<p class="caution">${text}</p>`)}
  ${certainty === 'about' && isSure && html`<p class="help">${say('certainAll')}</p>`}
  ${
    unsure.length > 0 &&
    html`<details class="extras" ${certainty === 'exact' ? '' : html`open`}>
      <summary>${say('uncertain')}</summary>
      <ul class="unsure">
        ${unsure.map(({ text }) => html`<li>${text}</li>`)}
      </ul>
    </details>`
  }`
}

/** The instant of birth by the clock of the place's zone and by UTC. */
function momentText({ reader, chart, birth }: Given): string {
  const { language } = reader
  const utc = `${chart.utc.slice(0, 16).replace('T', ' ')} UTC`
  const { timezone } = birth.place
  if (!timezone || birth.timeCertainty === 'unknown' || birth.timeCertainty === 'part')
    return birth.timeCertainty === 'exact' || birth.timeCertainty === 'about'
      ? utc
      : birthDay(reader, birth.date)
  return `${formatInstant({ at: chart.utc, locale: language, timezone })} (${utc})`
}
