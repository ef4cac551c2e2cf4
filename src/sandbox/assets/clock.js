import { get, post } from './calls.js'
import { locale } from './words.js'

const SHOWN = { dateStyle: 'full', timeStyle: 'medium', timeZone: 'Asia/Kolkata' }

/** Business time less this page's own, and whether it stands still. */
let clock = { ahead: 0, isFrozen: false, now: 0 }

const byId = (id) => document.getElementById(id)

const draw = () => {
  const at = new Date(clock.isFrozen ? clock.now : Date.now() + clock.ahead)
  byId('now').dateTime = at.toISOString()
  byId('now').textContent = new Intl.DateTimeFormat(locale(), SHOWN).format(at)
}

/** Shows the business time; a sandbox without a product has none. */
export const showClock = async () => {
  const { now, isFrozen, isMoved } = await get('/clock')
  byId('clock').hidden = !now
  if (!now) return
  const at = new Date(now).getTime()
  clock = { ahead: at - Date.now(), isFrozen, now: at }
  byId('held').hidden = !isFrozen
  byId('reset').disabled = !isMoved
  draw()
}

const move = async (body) => {
  const { error } = await post('/clock', body)
  const problem = byId('clock-problem')
  problem.hidden = !error
  problem.textContent = error?.description ?? error ?? ''
  await showClock()
}

export const watchClock = () => {
  const form = byId('move')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void move({ at: `${form.at.value}:00+05:30`, frozen: form.frozen.checked })
  })
  for (const button of form.querySelectorAll('[data-days]'))
    button.addEventListener('click', () => void move({ forwardDays: Number(button.dataset.days) }))
  byId('reset').addEventListener('click', () => void move({ reset: true }))
  setInterval(draw, 1000)
}
