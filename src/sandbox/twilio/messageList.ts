import type { SandboxContext } from '../context'
import { shownMessage, type Message } from './entities'

/** `GET /Messages.json`: newest first, by `To`, `From`, `DateSent`, `DateSent>`, `DateSent<`. */
export const listMessages = (context: SandboxContext, query: URLSearchParams) => {
  const size = Math.min(1000, Number(query.get('PageSize') ?? 50) || 50)
  const page = Number(query.get('Page') ?? 0) || 0
  const all = Object.values(context.state.twilio.messages)
    .filter((message) => fits(message, query))
    .reverse()
  const messages = all.slice(page * size, (page + 1) * size).map(shownMessage)
  const path = `/2010-04-01/Accounts/${context.options.twilio.accountSid}/Messages.json`
  const uriOf = (number: number): string => {
    const parameters = new URLSearchParams(query)
    parameters.set('PageSize', String(size))
    parameters.set('Page', String(number))
    return `${path}?${parameters}`
  }
  return {
    messages,
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(0, messages.length - 1),
    uri: uriOf(page),
    first_page_uri: uriOf(0),
    next_page_uri: all.length > (page + 1) * size ? uriOf(page + 1) : null,
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
  }
}

const fits = (message: Message, query: URLSearchParams): boolean => {
  const is = (name: string, value: string | null) => !query.has(name) || query.get(name) === value
  const sent = Date.parse(message.date_sent ?? message.date_created)
  const from = query.get('DateSent>')
  const until = query.get('DateSent<')
  const on = query.get('DateSent')
  return (
    is('To', message.to) &&
    is('From', message.from) &&
    (!from || sent >= wholeSecond(from)) &&
    (!until || sent <= wholeSecond(until)) &&
    (!on || new Date(sent).toISOString().startsWith(on.slice(0, 10)))
  )
}

// The vendor's dates have no fractions, so a finer bound would lose messages of the same second.
const wholeSecond = (text: string): number => Math.floor(Date.parse(text) / 1000) * 1000
