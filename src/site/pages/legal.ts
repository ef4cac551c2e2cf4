import { html, type Markup } from '../markup'
import type { Page } from '../page'
import type { Reader } from '../reader'

/** A text that clients agree to, as the owner wrote it. @param day of the text as the reader reads it */
export const legalPage = ({
  reader,
  name,
  text,
  day,
}: {
  reader: Reader
  name: 'terms' | 'privacy'
  text: string
  day: string | null
}): Page => {
  const title = reader.say(name)
  const body = html`<article class="prose legal">
    <h1>${title}</h1>
    ${day && html`<p class="lead">${reader.say('textOf', { day })}</p>`}
    ${text
      .split(/\r?\n\s*\r?\n/)
      .map((block) => block.trim())
      .filter((block) => block !== '')
      .map(blockOf)}
  </article>`
  return { name, title, body }
}

function blockOf(block: string): Markup {
  const [first = '', ...rest] = block.split(/\r?\n/)
  if (first.startsWith('# '))
    return html`<h2>${first.slice(2)}</h2>
      ${rest.length > 0 && blockOf(rest.join('\n'))}`
  const lines = [first, ...rest]
  if (lines.every((line) => line.startsWith('- ')))
    return html`<ul>
      ${lines.map((line) => html`<li>${line.slice(2)}</li>`)}
    </ul>`
  return html`<p>${lines.map((line, index) => html`${index > 0 && html`<br />`}${line}`)}</p>`
}
