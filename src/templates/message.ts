import type { ReactElement } from 'react'
import type { Language } from '@/rules/system/failures'

/** Part of every message's data. */
export type PracticeData = {
  practiceName: string
  /** IANA zone in which the reader sees times. */
  timezone: string
  /** Where the reader may write; shown in the footer. */
  contactEmail?: string | null
}

export type Said<Data> = { data: Data; locale: Language }

/** A WhatsApp template as registered at the provider, with `{{1}}`, `{{2}}`, … in both bodies. */
export type WhatsappText<Data> = {
  template: { name: string } & Record<Language, string>
  variables: (said: Said<Data>) => string[]
}

/** One row of the table of messages: what one event says on every channel. */
export type MessageTemplate<Event extends string, Data> = {
  event: Event
  email: {
    subject: (said: Said<Data>) => string
    Body: (said: Said<Data>) => ReactElement
  }
  whatsapp?: WhatsappText<Data>
  inApp: (said: Said<Data>) => string
  /** Invented data: for previews and for the samples that WhatsApp asks for. */
  sample: Data
}
