import { html, type Markup } from '../markup'
import type { Reader } from '../reader'

/** Says that nothing is here, and where to go instead. */
export const missing = ({ reader, signInPath }: { reader: Reader; signInPath?: string }): Markup =>
  html`<section class="card narrow">
    <h1>${reader.say('notFoundTitle')}</h1>
    <p class="lead">${reader.say('notFoundText')}</p>
    <p class="actions">
      <a class="button" href="/services">${reader.say('seeServices')}</a>
      ${signInPath && html`<a class="quiet" href="${signInPath}">${reader.say('otherAccount')}</a>`}
    </p>
  </section>`
