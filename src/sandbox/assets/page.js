import { get } from './calls.js'
import { showClock, watchClock } from './clock.js'
import { drawFaultForm, showFaults, watchFaultForm } from './faults.js'
import { forgetMessages, showMessages, watchFilter } from './messages.js'
import { showPayments } from './payments.js'
import { switchLanguage, translatePage, word } from './words.js'

let isBusy = false
let isStale = false

const refresh = async () => {
  if (isBusy) {
    isStale = true
    return
  }
  isBusy = true
  try {
    const [entries, gateway, twilio] = await Promise.all([
      get('/outbox?last=100'),
      get('/razorpay/state?last=40'),
      get('/twilio/state?last=100'),
    ])
    showMessages({ entries, twilio })
    showPayments(gateway)
    await showFaults()
    await showClock()
    await new Promise((resolve) => setTimeout(resolve, 250))
  } finally {
    isBusy = false
  }
  if (!isStale) return
  isStale = false
  await refresh()
}

const draw = () => {
  translatePage()
  drawFaultForm()
  document.getElementById('language').textContent = word('otherLanguage')
}

document.getElementById('language').addEventListener('click', () => {
  switchLanguage()
  forgetMessages()
  draw()
  void refresh()
})

draw()
watchFilter()
watchFaultForm()
watchClock()
new EventSource('/events').addEventListener('message', () => void refresh())
