import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { Language } from '@/rules/system/failures'
import { cleanData } from '@/templates/cleanData'
import { MESSAGES, type MessageData } from '@/templates/messages'

export type WhatsappMessage = {
  templateName: string
  language: Language
  /** The registered text, with `{{1}}`, `{{2}}`, … */
  body: string
  /** The values of the placeholders in order; single line, never empty. */
  variables: string[]
  /** What the client reads: the body with its values. */
  text: string
}

/** A template as WhatsApp wants it registered, with sample variables for its review. */
export type WhatsappTemplate = {
  event: MessageEvent
  name: string
  language: Language
  category: 'UTILITY'
  body: string
  variables: string[]
}

/**
 * The WhatsApp message of an event, or null where the event says nothing there.
 * @throws TypeError when a link in the data is not a web address, RangeError for a wrong instant,
 * zone or amount
 */
export const whatsappOf = <Event extends MessageEvent>({
  event,
  data,
  locale,
}: {
  event: Event
  data: MessageData[Event]
  locale: Language
}): WhatsappMessage | null => {
  const { whatsapp } = MESSAGES[event]
  if (!whatsapp) return null
  const variables = whatsapp.variables({ data: cleanData(data), locale }).map(variable)
  const body = whatsapp.template[locale]
  const text = filled({ body, variables })
  return { templateName: whatsapp.template.name, language: locale, body, variables, text }
}

/** What has to be registered at the provider before the first message. */
export const WHATSAPP_TEMPLATES: WhatsappTemplate[] = Object.values(MESSAGES).flatMap(
  ({ event }) => [...registrations(event)],
)

function registrations(event: MessageEvent): WhatsappTemplate[] {
  const { whatsapp, sample } = MESSAGES[event]
  if (!whatsapp) return []
  return (['en', 'hi'] as const).map((language) => ({
    event,
    name: whatsapp.template.name,
    language,
    category: 'UTILITY',
    body: whatsapp.template[language],
    variables: whatsappOf({ event, data: sample, locale: language })?.variables ?? [],
  }))
}

// Twilio refuses empty variables, WhatsApp those with line breaks, tabs or runs of spaces.
function variable(value: string): string {
  return value.replace(/\s+/g, ' ').trim() || '-'
}

function filled({ body, variables }: { body: string; variables: string[] }): string {
  return body.replace(/\{\{(\d+)\}\}/g, (_, position) => variables[Number(position) - 1] ?? '-')
}
