import { get, post } from './calls.js'

const WORDS = {
  note: ['Sandbox: no money moves.', 'सैंडबॉक्स: कोई पैसा नहीं कटेगा।'],
  method: ['Method', 'तरीक़ा'],
  pay: ['Pay', 'भुगतान करें'],
  fail: ['Fail', 'असफल'],
  failThenPay: ['Fail, then pay', 'असफल, फिर सफल'],
  payAndCloseTab: ['Pay and close tab', 'भुगतान कर टैब बंद'],
  dismiss: ['Close', 'बंद करें'],
  retry: ['Payment failed. You can try again.', 'भुगतान असफल। आप फिर कोशिश कर सकते हैं।'],
}

const query = new URLSearchParams(location.search)
const isHindi = query.get('lang')?.startsWith('hi')
const word = (key) => WORDS[key][isHindi ? 1 : 0]
const at = (id) => document.getElementById(id)
const orderId = query.get('order_id')

const tell = (razorpay, response) => parent.postMessage({ razorpay, response }, '*')

const pay = (outcome) =>
  post('/razorpay/pay', {
    orderId,
    outcome,
    method: at('method').value,
    email: query.get('email'),
    contact: query.get('contact'),
    description: query.get('description'),
  })

const showFailure = (response) => {
  at('problem').textContent = `${word('retry')} (${response.error.description})`
  at('problem').hidden = false
  tell('failed', response)
}

const finish = async (outcome) => {
  const response = await pay(outcome)
  if (response.error) showFailure(response)
  else tell('paid', response)
}

const acts = {
  pay: () => finish('captured'),
  fail: () => finish('failed'),
  // The page hears of the failure, then of the success of another try in the same window.
  failThenPay: async () => {
    await finish('failed')
    await new Promise((resolve) => setTimeout(resolve, 600))
    await finish('captured')
  },
  payAndCloseTab: async () => {
    const response = await pay('captured')
    if (response.error) showFailure(response)
    else tell('tab-closed')
  },
  dismiss: async () => {
    await pay('closed')
    tell('dismissed')
  },
}

const act = async (name) => {
  const buttons = document.querySelectorAll('button')
  for (const button of buttons) button.disabled = true
  at('problem').hidden = true
  await acts[name]()
  for (const button of buttons) button.disabled = false
}

const showOrder = async () => {
  const { orders } = await get(`/razorpay/state?order=${encodeURIComponent(orderId)}`)
  const [order] = orders
  at('amount').textContent = order
    ? (order.amount / 100).toLocaleString(isHindi ? 'hi-IN' : 'en-IN', {
        style: 'currency',
        currency: 'INR',
      })
    : '?'
}

document.documentElement.lang = isHindi ? 'hi' : 'en'
at('shop').textContent = query.get('name') || 'Razorpay'
at('description').textContent = query.get('description')
at('note').textContent = word('note')
at('method-label').textContent = word('method')
at('order').textContent = orderId
at('close').setAttribute('aria-label', word('dismiss'))
at('close').addEventListener('click', () => act('dismiss'))
for (const button of document.querySelectorAll('[data-act]')) {
  button.textContent = word(button.dataset.act)
  button.addEventListener('click', () => act(button.dataset.act))
}
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') void act('dismiss')
})
if (query.get('color')) document.documentElement.style.setProperty('--brand', query.get('color'))
void showOrder()
document.querySelector('.main').focus()
