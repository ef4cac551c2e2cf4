import { isPayable } from '@/rules/orders/moneyStates'
import { sourcesOf } from '@/rules/orders/orderFlow'
import { formatInstant } from '@/rules/time/formatInstant'
import type { CancelQuote, Order } from '../apiShapes'
import { html, type Markup } from '../markup'
import { money } from './money'
import type { LocalReader } from './orders'

type Given = { reader: LocalReader; order: Order }

/** Where cancelling begins, while the state of the order allows it; the API decides again. */
export const orderCancel = ({ reader, order }: Given): Markup | false =>
  sourcesOf('cancelled').includes(order.status) &&
  html`<section class="card" aria-labelledby="cancel-title">
    <h2 id="cancel-title">${reader.say('cancelTitle')}</h2>
    <div id="order-cancel">
      <p class="help">${reader.say('cancelHelp')}</p>
      <p class="actions">
        <button type="button" class="quiet" id="ask-cancel">${reader.say('cancelAsk')}</button>
      </p>
    </div>
  </section>`

/** What cancelling would do, before it is done. @param problem what was wrong with the last attempt */
export const cancelQuestion = ({
  reader,
  order,
  quote,
  problem,
}: Given & { quote: CancelQuote; problem: string }): Markup => {
  const { say } = reader
  return html`${problem !== '' && html`<p class="caution" role="alert">${problem}</p>`}
    <p id="cancel-quote" tabindex="-1">
      <strong>${backText({ reader, order, quote })}</strong> ${untilText(reader, quote)}
    </p>
    <p class="actions">
      <button type="button" class="button" id="do-cancel">${say('cancelDo')}</button>
      <button type="button" class="quiet" id="keep-order">${say('cancelKeep')}</button>
    </p>`
}

/** How much goes back and where to: each part the way it was paid. */
function backText({ reader, order, quote }: Given & { quote: CancelQuote }): string {
  const { say } = reader
  const { wallet, payable } = order.breakdown
  if (quote.refund === 0) return say(isPayable(order) ? 'cancelUnpaid' : 'cancelNothing')
  const where = wallet === 0 ? 'cancelToSource' : payable === 0 ? 'cancelToWallet' : 'cancelToBoth'
  return say(where, { amount: money(reader, quote.refund), percent: quote.percent })
}

function untilText({ say, language, timezone }: LocalReader, { until }: CancelQuote): string {
  if (until === null) return ''
  return say('cancelUntil', { date: formatInstant({ at: until, locale: language, timezone }) })
}
