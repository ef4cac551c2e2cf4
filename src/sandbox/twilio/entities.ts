export type MessageStatus =
  'accepted' | 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed'

/** A message as the vendor's API answers it. Dates are RFC 2822. */
export type Message = {
  sid: string
  account_sid: string
  api_version: '2010-04-01'
  body: string
  date_created: string
  date_sent: string | null
  date_updated: string
  direction: 'outbound-api'
  error_code: number | null
  error_message: string | null
  from: string | null
  messaging_service_sid: string | null
  num_media: string
  num_segments: string
  price: null
  price_unit: 'USD'
  status: MessageStatus
  subresource_uris: { media: string }
  to: string
  uri: string
  /** Not part of the vendor's answer: where its status is reported. */
  callback: string | null
}

/** A content template; `language` and variables as they were created. */
export type Content = {
  sid: string
  account_sid: string
  friendly_name: string | null
  language: string
  variables: Record<string, string>
  types: Record<string, { body?: string; media?: string[] }>
  date_created: string
  date_updated: string
  approval: { name: string; category: string; status: string; rejection_reason: string } | null
}

/** A message from a client; it opens the 24-hour window for free text. */
export type Inbound = { sid: string; from: string; to: string; body: string; at: string }

/** The message as the vendor shows it. */
export const shownMessage = ({ callback: _, ...message }: Message): Omit<Message, 'callback'> =>
  structuredClone(message)

export const rfc2822 = (date = new Date()): string => date.toUTCString().replace('GMT', '+0000')
