import { element, link, richText } from './elements.js'
import { locale, word } from './words.js'

const list = document.getElementById('messages')
const shown = new Map()
let channel = ''
let search = ''

/** Adds what is new, newest first, and leaves opened mails as they are. */
export const showMessages = ({ entries, twilio }) => {
  const failed = twilio.messages.filter(({ status }) => ['failed', 'undelivered'].includes(status))
  const all = [...entries, ...failed.map(failureEntry)].sort((a, b) => (a.at < b.at ? -1 : 1))
  const statuses = new Map(twilio.messages.map(({ sid, status }) => [sid, status]))
  const wanted = new Set(all.map(({ id }) => id))
  for (const [id, { node }] of shown) {
    if (wanted.has(id)) continue
    node.remove()
    shown.delete(id)
  }
  for (const entry of all) {
    if (!shown.has(entry.id)) {
      const node = entry.channel === 'email' ? mailCard(entry) : chatCard(entry)
      shown.set(entry.id, { entry, node })
      list.prepend(node)
    }
    setTicks(shown.get(entry.id).node, statuses.get(entry.messageId))
  }
  applyFilter()
}

/** Draws all again, for another language. */
export const forgetMessages = () => {
  list.replaceChildren()
  shown.clear()
}

export const watchFilter = () => {
  const buttons = document.querySelectorAll('[data-channel]')
  for (const button of buttons) {
    button.addEventListener('click', () => {
      channel = button.dataset.channel
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button))
      applyFilter()
    })
  }
  document.getElementById('search').addEventListener('input', ({ target }) => {
    search = target.value.trim().toLowerCase()
    applyFilter()
  })
}

const applyFilter = () => {
  let visible = 0
  for (const { entry, node } of shown.values()) {
    const text = `${entry.to} ${entry.subject ?? ''} ${entry.text}`.toLowerCase()
    node.hidden = Boolean((channel && entry.channel !== channel) || !text.includes(search))
    if (!node.hidden) visible += 1
  }
  document.getElementById('no-messages').hidden = visible > 0
}

const failureEntry = (message) => ({
  id: `failed-${message.sid}`,
  channel: message.to.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
  to: message.to.replace('whatsapp:', ''),
  text: message.body,
  failure: `${message.error_code ?? ''} ${message.error_message ?? ''}`,
  attachments: [],
  messageId: message.sid,
  at: new Date(message.date_created).toISOString(),
})

const chatCard = (entry) =>
  element(
    'article',
    { class: `chat${entry.failure ? ' failed' : ''}` },
    who(entry, entry.channel === 'whatsapp' ? 'WhatsApp' : 'SMS'),
    element(
      'div',
      { class: `bubble ${entry.channel}` },
      ...richText(entry.text),
      element('span', { class: 'ticks' }),
    ),
    entry.template
      ? element('p', { class: 'template' }, `${word('template')}: ${entry.template}`)
      : null,
    entry.failure
      ? element('p', { class: 'problem' }, `${word('undelivered')}: ${entry.failure}`)
      : null,
  )

const mailCard = (entry) => {
  const details = element('details', {}, element('summary', {}, word('open')))
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(mailBody(entry))
  })
  const files = entry.attachments.map(({ name, size, url }) =>
    element('li', {}, link(new URL(url).pathname, `${name} (${Math.ceil(size / 1024)} KB)`)),
  )
  const links = entry.links.map((href) => element('li', {}, link(href, shortened(href))))
  return element(
    'article',
    { class: 'card mail' },
    who(entry, word('mail')),
    element('h3', {}, entry.subject || '—'),
    details,
    files.length ? element('ul', { class: 'files' }, ...files) : null,
    links.length ? element('ul', { class: 'links' }, ...links) : null,
  )
}

const mailBody = (entry) =>
  entry.html
    ? element('iframe', {
        src: `/outbox/${entry.id}/html`,
        sandbox: 'allow-popups allow-popups-to-escape-sandbox',
        title: entry.subject ?? '',
        loading: 'lazy',
      })
    : element('pre', {}, ...richText(entry.text))

const who = (entry, name) =>
  element(
    'div',
    { class: 'who' },
    element('span', {}, name),
    element('b', {}, entry.to),
    element('time', { datetime: entry.at }, new Date(entry.at).toLocaleString(locale())),
  )

const setTicks = (node, status) => {
  const ticks = node.querySelector('.ticks')
  const marks = { queued: '…', accepted: '…', sent: '✓', delivered: '✓✓', read: '✓✓' }
  if (ticks) ticks.textContent = marks[status] ?? ''
}

const shortened = (href) => {
  const text = href.replace(/^https?:\/\//, '')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
