import { STATE_LIST } from '@/rules/payments/tax/indianStates'
import { attributes, html, type Markup } from '../markup'
import type { Reader } from '../reader'
import { described, field, framed, idOf } from './field'

/** What a client may add to an order: a coupon, wallet money, whom the documents are for. Closed until wanted. */
export const checkoutFields = (reader: Reader): Markup => {
  const { say } = reader
  return html`<details class="extras" data-checkout>
    <summary>${say('checkoutExtras')}</summary>
    <div class="fields">
      ${field({
        reader,
        name: 'coupon',
        label: say('coupon'),
        input: { maxlength: 60, autocomplete: 'off', autocapitalize: 'characters' },
      })}
      ${field({ reader, name: 'useWallet', label: say('useWallet'), type: 'checkbox' })}
      ${stateField(reader)}
      ${field({
        reader,
        name: 'billing.gstin',
        label: say('gstin'),
        help: say('gstinHelp'),
        input: { maxlength: 15, autocomplete: 'off', autocapitalize: 'characters' },
      })}
    </div>
  </details>`
}

const stateField = (reader: Reader): Markup => {
  const frame = { reader, name: 'billing.state', label: reader.say('state') }
  return framed({
    ...frame,
    control: html`<select
      ${attributes({ id: idOf(frame.name), name: frame.name, ...described(frame) })}
    >
      <option value="">${reader.say('choose')}</option>
      ${STATE_LIST.map((state) => html`<option value="${state.code}">${state[reader.language]}</option>`)}
    </select>`,
  })
}
