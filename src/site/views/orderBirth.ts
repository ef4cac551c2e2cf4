import type { Order } from '../apiShapes'
import { html, type Markup } from '../markup'
import { birthFacts } from './birthFacts'
import type { LocalReader } from './orders'

/** The birth details that an order is worked by, and whether they may still be corrected. */
export const orderBirth = ({
  reader,
  order,
}: {
  reader: LocalReader
  order: Order
}): Markup | false => {
  const { say } = reader
  const { birth = null, canCorrectBirth = false } = order
  const isAskedFor = canCorrectBirth && order.service.category === 'astrology'
  if (!birth && !isAskedFor) return false
  return html`<section class="card" aria-labelledby="birth-title">
    <h2 id="birth-title">${say('birthTitle')}</h2>
    <div id="order-birth">
      ${birth ? birthFacts({ reader, birth }) : html`<p>${say('noBirthOrder')}</p>`}
      ${
        canCorrectBirth
          ? html`<p class="help">${say('birthFixed')}</p>
              <p class="actions">
                <button type="button" class="quiet" id="correct-birth">
                  ${say('correctBirth')}
                </button>
              </p>`
          : html`<p class="help">${say('birthClosed')} <a href="/contact">${say('contact')}</a></p>`
      }
    </div>
  </section>`
}
