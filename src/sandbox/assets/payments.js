import { element } from './elements.js'
import { post, showProblem } from './calls.js'
import { locale, word } from './words.js'

const list = document.getElementById('payments')
let drawn = ''

/** The newest gateway orders with their attempts; open ones can be paid, failed and closed. */
export const showPayments = (state) => {
  const orders = [...state.orders].reverse()
  const text = JSON.stringify([orders, state.payments, state.refunds, locale()])
  document.getElementById('no-payments').hidden = orders.length > 0
  if (text === drawn) return
  drawn = text
  list.replaceChildren(...orders.map((order) => orderCard(order, state)))
}

const orderCard = (order, state) => {
  const attempts = state.payments.filter(({ order_id }) => order_id === order.id)
  return element(
    'article',
    { class: 'card' },
    element(
      'div',
      { class: 'money' },
      element('b', {}, rupees(order.amount)),
      element('span', { class: `state ${order.status}` }, word(order.status)),
    ),
    element('p', { class: 'codes' }, [order.receipt, order.id].filter(Boolean).join(' · ')),
    order.status === 'paid' ? null : actions(order),
    attempts.length
      ? element('ul', { class: 'attempts' }, ...attempts.map((one) => attempt(one, state)))
      : null,
  )
}

const actions = ({ id }) => {
  const button = (outcome, key, main) =>
    element(
      'button',
      { type: 'button', class: main ? 'main' : '', onclick: () => pay(id, outcome) },
      word(key),
    )
  return element(
    'div',
    { class: 'actions' },
    button('captured', 'pay', true),
    button('failed', 'fail'),
    button('failed_then_captured', 'failThenPay'),
    button('closed', 'close'),
  )
}

const attempt = (payment, state) => {
  const refunds = state.refunds.filter(({ payment_id }) => payment_id === payment.id)
  const canRefund = payment.captured && payment.amount_refunded < payment.amount
  return element(
    'li',
    {},
    element('span', {}, `${payment.method} · ${payment.id}`),
    element('span', { class: `state ${payment.status}` }, word(payment.status)),
    ...refunds.map((refund) =>
      element('span', {}, `↩ ${rupees(refund.amount)} ${word(refund.status)}`),
    ),
    canRefund
      ? element('button', { type: 'button', onclick: () => refund(payment.id) }, word('refund'))
      : null,
  )
}

const pay = async (orderId, outcome) => {
  const answer = await post('/razorpay/pay', { orderId, outcome, webhooks: knobs() })
  const isExpected = ['failed', 'closed'].includes(outcome)
  showProblem(isExpected ? undefined : answer.error?.description)
}

const refund = async (paymentId) => {
  const answer = await post('/razorpay/refund', { paymentId, webhooks: knobs() })
  showProblem(answer.error?.description)
}

const knobs = () => {
  const form = new FormData(document.getElementById('knobs'))
  return {
    ...(form.has('duplicate') ? { duplicate: 1 } : {}),
    ...(form.has('shuffle') ? { shuffle: true } : {}),
    ...(form.has('drop') ? { drop: true } : {}),
    ...(form.has('delay') ? { delayMs: 6000 } : {}),
    ...(form.has('old') ? { secret: 'old' } : {}),
  }
}

const rupees = (paise) =>
  (paise / 100).toLocaleString(locale(), { style: 'currency', currency: 'INR' })
