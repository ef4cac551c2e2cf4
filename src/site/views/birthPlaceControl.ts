import { attributes, html, type Markup } from '../markup'
import { described, idOf, type FieldFrame } from './field'

/** A birth place: found by its name in a list, or given by coordinates; and by what clock its people lived. */
export const birthPlaceControl = (frame: FieldFrame): Markup => {
  const { reader, name, label, isRequired } = frame
  const list = `${idOf(name)}-places`
  return html`<div class="place" data-place="${name}">
    <input
      ${attributes({ id: idOf(name), name, type: 'text', maxlength: 200, autocomplete: 'off' })}
      ${attributes({ 'aria-required': isRequired, ...described(frame), autocapitalize: 'words' })}
      ${attributes({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' })}
      ${attributes({ 'aria-controls': list, spellcheck: 'false' })}
    />
    <ul class="options" role="listbox" id="${list}" aria-label="${label}" hidden></ul>
    <p class="help" role="status" data-place-state></p>
    <details class="extras" data-clock>
      <summary>${reader.say('clockMore')}</summary>
      ${coordinates(frame)} ${clock(frame)}
    </details>
  </div>`
}

const coordinates = ({ reader: { say }, name }: FieldFrame): Markup =>
  html`<div class="pair">
      ${small({ name: `${name}.latitude`, label: say('latitude') })}
      ${small({ name: `${name}.longitude`, label: say('longitude') })}
    </div>
    ${small({ name: `${name}.timezone`, label: say('timezone'), placeholder: 'Asia/Kolkata' })}`

const clock = ({ reader: { say }, name }: FieldFrame): Markup =>
  html`<label class="inline"
      ><span>${say('timeBasis')}</span>
      <select name="${name}.timeBasis">
        <option value="zone">${say('basisZone')}</option>
        <option value="lmt">${say('basisLmt')}</option>
        <option value="offset">${say('basisOffset')}</option>
      </select>
    </label>
    <div data-offset hidden>
      ${small({ name: `${name}.utcOffset`, label: say('utcOffset'), placeholder: '+05:30' })}
      <p class="help">${say('utcOffsetHelp')}</p>
    </div>`

const small = ({
  name,
  label,
  placeholder,
}: {
  name: string
  label: string
  placeholder?: string
}): Markup =>
  html`<label class="inline"
    ><span>${label}</span>
    <input
      ${attributes({ name, type: 'text', maxlength: 60, autocomplete: 'off', spellcheck: 'false' })}
      ${attributes({ placeholder, list: name.endsWith('.timezone') ? 'timezones' : undefined })}
    />
  </label>`
