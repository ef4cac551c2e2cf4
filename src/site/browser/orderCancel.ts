import type { CancelQuote, Order } from '../apiShapes'
import { cancelQuestion } from '../views/orderCancel'
import { call, newKey, Refused } from './api'
import { tell } from './ownPage'
import { reader } from './place'
import { sentenceOf } from './problems'

type Acts = {
  order: Order
  redraw: (order: Order) => Promise<void>
  /** The order as the API has it now. */
  reread: () => Promise<Order>
}

/** Lets the client cancel an order: what goes back is said first, and said anew when it has changed. */
export const openOrderCancel = (acts: Acts): void => {
  const button = document.getElementById('ask-cancel') as HTMLButtonElement | null
  button?.addEventListener('click', () => {
    button.disabled = true
    tell('')
    void ask(acts, '').catch((error: unknown) => fail(acts, error, button))
  })
}

async function ask(acts: Acts, problem: string): Promise<void> {
  const { order, redraw } = acts
  const { quote } = await call<{ quote: CancelQuote }>({ path: `/orders/${order.id}/cancel` })
  const place = document.getElementById('order-cancel')!
  place.innerHTML = cancelQuestion({ reader, order, quote, problem }).markup
  const button = document.getElementById('do-cancel') as HTMLButtonElement
  const key = newKey()
  button.addEventListener('click', () => {
    if (button.disabled) return
    button.disabled = true
    void cancel({ acts, quote, key }).catch((error: unknown) => fail(acts, error, button))
  })
  document.getElementById('keep-order')!.addEventListener('click', () => void redraw(order))
  document.getElementById('cancel-quote')!.focus()
}

/** The key makes what is sent again, by a second click or after a broken network, the first one's. */
async function cancel({
  acts: { order, redraw },
  quote: { refund },
  key,
}: {
  acts: Acts
  quote: CancelQuote
  key: string
}): Promise<void> {
  const { order: changed } = await call<{ order: Order }>({
    ...{ method: 'POST', path: `/orders/${order.id}/cancel`, body: { refund }, key },
  } as const)
  await redraw(changed)
  tell(reader.say(refund > 0 ? 'cancelledBack' : 'cancelled'), 'good')
  document.getElementById('notice')!.focus()
}

async function fail(acts: Acts, error: unknown, button: HTMLButtonElement): Promise<void> {
  const code = error instanceof Refused ? error.issues[0]?.code : undefined
  const sentence = sentenceOf(error)
  try {
    if (code === 'QUOTE_CHANGED') return await ask(acts, sentence)
    if (code === 'ORDER_NOT_MOVABLE') await acts.redraw(await acts.reread())
  } catch {
    // What went wrong first is what is said.
  }
  button.disabled = false
  tell(sentence)
  document.getElementById('notice')!.focus()
}
