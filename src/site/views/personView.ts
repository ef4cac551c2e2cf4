import type { Person } from '../apiShapes'
import { html, type Markup } from '../markup'
import { birthFacts } from './birthFacts'
import type { LocalReader } from './orders'

type Given = { reader: LocalReader; person: Person; hasChart: boolean }

/** The chart of a person and the details that it comes from. */
export const personView = (given: Given): Markup => {
  const { reader, person, hasChart } = given
  const { say } = reader
  const title = person.isSelf ? say('account') : person.name
  return html`${hasChart && html`<section class="card" id="chart" aria-label="${title}"></section>`}
    <section class="card" aria-labelledby="birth-title">
      <h2 id="birth-title">${say('birthTitle')}</h2>
      ${person.isSelf ? ownDetails(given) : memberDetails(given)}
    </section>`
}

const ownDetails = ({ reader, person: { birth }, hasChart }: Given): Markup =>
  html`${!birth && html`<p>${reader.say('noBirth')}</p>`}
    ${birth && !hasChart && html`<p class="caution">${reader.say('placeUnknown')}</p>`}
    <div id="birth">
      ${
        birth &&
        html`${birthFacts({ reader, birth })}
          <p class="actions">
            <button type="button" class="quiet" id="correct">${reader.say('correctBirth')}</button>
          </p>`
      }
    </div>`

/** Members are entered by the practice: the reader is told so, and where to write. */
const memberDetails = ({ reader, person: { birth, name }, hasChart }: Given): Markup =>
  html`${!birth && html`<p class="caution">${reader.say('noBirthOf', { name })}</p>`}
    ${birth && !hasChart && html`<p class="caution">${reader.say('noChartOf')}</p>`}
    ${birth && birthFacts({ reader, birth })}
    <p class="help">${reader.say('familyKept')}</p>
    <p class="actions"><a class="quiet" href="/contact">${reader.say('contact')}</a></p>`
