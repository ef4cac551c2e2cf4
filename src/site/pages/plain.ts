import { html } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'
import { missing } from '../views/missing'

export const missingPage = ({ reader }: { reader: Reader }): Page => ({
  name: 'missing',
  title: reader.say('notFoundTitle'),
  isPrivate: true,
  isMissing: true,
  body: missing({ reader }),
})

/** For the moments in which the API does not answer. */
export const awayPage = ({ reader }: { reader: Reader }): Page => ({
  name: 'away',
  title: reader.say('awayTitle'),
  isPrivate: true,
  body: html`<section class="card narrow">
    <h1>${reader.say('awayTitle')}</h1>
    <p class="lead">${reader.say('awayText')}</p>
  </section>`,
})
