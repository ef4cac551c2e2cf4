import { RELATIONS } from '@/rules/people/birth'
import type { Person } from '../apiShapes'
import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'

type Given = { reader: Reader; persons: Person[]; chosen: Person }

/** Room for the one person who is looked at, and the switch between them where there are several. */
export const accountView = (given: Given): Markup =>
  html`<div class="stack">
    ${given.persons.length > 1 && personSwitch(given)}
    <div id="person" class="stack"></div>
  </div>`

const personSwitch = ({ reader: { say, language }, persons, chosen }: Given): Markup =>
  html`<fieldset class="switch persons">
    <legend class="unseen">${say('whoseChart')}</legend>
    ${persons.map(
      ({ id, name, relation, isSelf }) =>
        html`<label
          ><input
            ${attributes({ type: 'radio', name: 'person', value: id, checked: id === chosen.id })}
          /><span
            >${name} <small>${RELATIONS[isSelf ? 'self' : relation][language]}</small></span
          ></label
        >`,
    )}
  </fieldset>`
