import type { Birth } from '@/rules/people/birth'
import { html, type Markup } from '../markup'
import { birthFacts } from './birthFacts'
import type { LocalReader } from './orders'

/** The chart of the account's own person and the details that it comes from. */
export const accountView = ({
  reader,
  birth,
  hasChart,
}: {
  reader: LocalReader
  birth: Birth | null
  hasChart: boolean
}): Markup => {
  const { say } = reader
  return html`<div class="stack">
    ${hasChart && html`<section class="card" id="chart" aria-label="${say('account')}"></section>`}
    <section class="card" aria-labelledby="birth-title">
      <h2 id="birth-title">${say('birthTitle')}</h2>
      ${!birth && html`<p>${say('noBirth')}</p>`}
      ${birth && !hasChart && html`<p class="caution">${say('placeUnknown')}</p>`}
      <div id="birth">
        ${
          birth &&
          html`${birthFacts({ reader, birth })}
            <p class="actions">
              <button type="button" class="quiet" id="correct">${say('correctBirth')}</button>
            </p>`
        }
      </div>
    </section>
  </div>`
}
