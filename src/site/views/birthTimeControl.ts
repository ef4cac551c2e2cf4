import { ABOUT_MINUTES, PARTS_OF_DAY, TIME_CERTAINTIES } from '@/rules/people/birth'
import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { idOf, type FieldFrame } from './field'

/** What a time `about` may be off, in minutes. */
const ABOUT_CHOICES = [5, 10, 15, 30, 60, 120, 240]

/** A birth time, how sure it is, and what only one certainty asks for: `data-when` says for which. */
export const birthTimeControl = ({ reader, name, label, isRequired }: FieldFrame): Markup => {
  const { say, language } = reader
  return html`<div class="stacked" data-birth-time="${name}">
    <div class="pair">
      <input
        ${attributes({ type: 'time', id: idOf(name), name, 'aria-label': label, 'aria-required': isRequired })}
        data-when="exact about"
      />
      <select name="${name}.certainty" aria-label="${say('certainty')}">
        ${Object.entries(TIME_CERTAINTIES).map(
          ([value, text]) => html`<option value="${value}">${text[language]}</option>`,
        )}
      </select>
    </div>
    ${aboutSelect(reader, name)} ${partSelect(reader, name)} ${clockSelect(reader, name)}
  </div>`
}

const aboutSelect = (reader: Reader, name: string): Markup =>
  html`<label class="inline" data-when="about" hidden
    ><span>${reader.say('aboutMinutes')}</span>
    <select name="${name}.aboutMinutes">
      ${ABOUT_CHOICES.map(
        (minutes) =>
          html`<option ${attributes({ value: minutes, selected: minutes === ABOUT_MINUTES.usual })}>
            ${spanText(reader, minutes)}
          </option>`,
      )}
    </select>
  </label>`

const partSelect = ({ say, language }: Reader, name: string): Markup =>
  html`<label class="inline" data-when="part" hidden
    ><span>${say('partOfDay')}</span>
    <select name="${name}.partOfDay">
      <option value="">${say('choose')}</option>
      ${Object.entries(PARTS_OF_DAY).map(
        ([value, text]) => html`<option value="${value}">${text[language]}</option>`,
      )}
    </select>
  </label>`

const clockSelect = ({ say }: Reader, name: string): Markup =>
  html`<label class="inline asked" data-clock-twice hidden
    ><span>${say('clockTwice')}</span>
    <select name="${name}.clock">
      <option value="">${say('choose')}</option>
      <option value="first">${say('clockFirst')}</option>
      <option value="second">${say('clockSecond')}</option>
    </select>
  </label>`

const spanText = ({ say }: Reader, minutes: number): string =>
  minutes < 120 ? say('aboutMinutesOf', { minutes }) : say('aboutHoursOf', { hours: minutes / 60 })
