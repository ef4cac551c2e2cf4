import { html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { birthPlaceControl } from './birthPlaceControl'
import { birthTimeControl } from './birthTimeControl'
import { field, framed, framedGroup, type FieldFrame } from './field'
import { formActions, formNotice } from './formParts'

/** Where the chart of the details above it is shown, and told in a sentence. `name` is that of the birth place. */
export const previewPlace = (name: string): Markup =>
  html`<section class="field preview" data-preview="${name}" hidden>
    <p class="unseen" role="status"></p>
    <div></div>
  </section>`

/** Birth details to enter or correct: the same controls as in an intake form. `today` is YYYY-MM-DD. */
export const birthForm = ({ reader, today }: { reader: Reader; today: string }): Markup => {
  const { say } = reader
  const frame = (name: string, label: string): FieldFrame => ({
    reader,
    name: `birth.${name}`,
    label,
    isRequired: true,
  })
  const time = frame('time', say('birthTime'))
  const place = { ...frame('place', say('birthPlace')), help: say('birthPlaceHelp') }
  return html`<form method="post" novalidate data-birth-form>
    ${formNotice()}
    <div class="fields">
      ${field({
        ...frame('date', say('birthDate')),
        type: 'date',
        isHalf: true,
        input: { min: '1800-01-01', max: today },
      })}
      ${framedGroup({ ...time, isHalf: true, control: birthTimeControl(time) })}
      ${framed({ ...place, control: birthPlaceControl(place) })} ${previewPlace(place.name)}
    </div>
    ${formActions({ reader, button: say('saveBirth') })}
    <p class="actions">
      <button type="button" class="quiet" data-cancel hidden>${say('keepAsIs')}</button>
    </p>
  </form>`
}
