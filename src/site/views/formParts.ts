import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'

/** Where a form says what is wrong with it as a whole. */
export const formNotice = (): Markup =>
  html`<p class="notice" role="alert" tabindex="-1" hidden></p>`

/** The button that sends a form, asleep until the script is there, and the ones that walk through its steps. */
export const formActions = ({
  reader,
  button,
  hasSteps = false,
}: {
  reader: Reader
  button: string
  hasSteps?: boolean
}): Markup =>
  html`<div class="actions">
    ${
      hasSteps &&
      html`<button type="button" class="quiet" data-back hidden>${reader.say('back')}</button>
        <button type="button" class="button" data-next>${reader.say('next')}</button>`
    }
    <button ${attributes({ type: 'submit', class: 'button', hidden: hasSteps, disabled: true })}>
      ${button}
    </button>
  </div>`
