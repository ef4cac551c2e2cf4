import { get, post } from './calls.js'
import { element } from './elements.js'
import { word } from './words.js'

const PROVIDERS = { razorpay: 'Razorpay', smtp: 'SMTP', twilio: 'Twilio' }
const MODES = ['slow', 'reset_before', 'reset_after', 'http_429', 'http_500', 'html_502', 'reject']

export const drawFaultForm = () => {
  const form = document.getElementById('fault')
  const option = ([value, text]) => element('option', { value }, text)
  form.provider.replaceChildren(...Object.entries(PROVIDERS).map(option))
  form.mode.replaceChildren(...MODES.map((mode) => option([mode, word(mode)])))
}

export const watchFaultForm = () => {
  const form = document.getElementById('fault')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const times = Number(form.times.value)
    const { value: provider } = form.provider
    await post('/faults', { provider, mode: form.mode.value, ...(times ? { times } : {}) })
    await showFaults()
  })
}

export const showFaults = async () => {
  const faults = await get('/faults')
  document
    .getElementById('faults')
    .replaceChildren(
      ...faults.map(({ provider, mode, times }) =>
        element(
          'li',
          { class: 'card' },
          element(
            'span',
            {},
            `${PROVIDERS[provider] ?? provider}: ${word(mode)}${times ? ` × ${times}` : ''}`,
          ),
          element('button', { type: 'button', onclick: () => endFault(provider) }, word('end')),
        ),
      ),
    )
}

const endFault = async (provider) => {
  await post('/faults', { provider, mode: 'ok' })
  await showFaults()
}
