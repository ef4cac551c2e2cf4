import { render, toPlainText } from '@react-email/render'
import type { Language } from '@/rules/system/failures'
import { cleanData } from '@/templates/cleanData'
import { MESSAGES, type MessageData, type MessageEventName } from '@/templates/messages'

export type RenderedEmail = { subject: string; html: string; text: string }

/**
 * The mail of an event in the reader's language. Whatever people typed is cleaned and escaped; the
 * subject is one line.
 * @throws TypeError when a link in the data is not a web address, RangeError for a wrong instant,
 * zone or amount
 */
export const renderEmail = async <Event extends MessageEventName>({
  event,
  data,
  locale,
}: {
  event: Event
  data: MessageData[Event]
  locale: Language
}): Promise<RenderedEmail> => {
  const said = { data: cleanData(data), locale }
  const { subject, Body } = MESSAGES[event].email
  const html = await render(Body(said))
  const text = toPlainText(html, { selectors: [{ selector: 'h1', options: { uppercase: false } }] })
  return { subject: subject(said), html, text }
}
