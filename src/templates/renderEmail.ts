import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Language } from '@/rules/system/failures'
import { cleanData } from '@/templates/cleanData'
import { MESSAGES, type MessageData } from '@/templates/messages'

export type RenderedEmail = { subject: string; html: string; text: string }

/**
 * The mail of an event in the reader's language. Whatever people typed is cleaned and escaped; the
 * subject is one line.
 * @throws TypeError when a link in the data is not a web address, RangeError for a wrong instant,
 * zone or amount
 */
export const renderEmail = async <Event extends MessageEvent>({
  event,
  data,
  locale,
}: {
  event: Event
  data: MessageData[Event]
  locale: Language
}): Promise<RenderedEmail> => {
  // Only the worker renders: the other processes do not pay for loading it.
  const { render, toPlainText } = await import('@react-email/render')
  const said = { data: cleanData(data), locale }
  const { subject, Body } = MESSAGES[event].email
  const html = await render(Body(said))
  return { subject: subject(said), html, text: toPlainText(html, { selectors: TEXT_FORM }) }
}

const TEXT_FORM = [
  { selector: 'h1', options: { uppercase: false } },
  {
    selector: 'p.fact',
    format: 'paragraph',
    options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
  },
]
