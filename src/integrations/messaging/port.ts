/** `queued` = taken by the provider; `read` needs the recipient's consent at WhatsApp. */
export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'undelivered'

export type MessageTemplate = {
  /** Lower case letters, digits and `_`, as `order_confirmed`. */
  name: string
  /** `en` or `hi`. */
  language: string
  /** With `{{1}}`, `{{2}}` … for the variables; 1,024 characters at most when filled. */
  body: string
}

export type OutgoingMessage = {
  /** E.164. */
  to: string
  template: MessageTemplate
  /** The values of `{{1}}`, `{{2}}` … in order, none empty. */
  variables: string[]
  /** Our id of this message; it comes back in every status report. */
  reference: string
  /** Public URL that takes the status reports. */
  statusCallbackUrl?: string
}

export type SentMessage = { providerId: string; status: MessageStatus }

export type StatusReport = SentMessage & {
  /** What was given to `sendTemplate`; null in reports on messages of others. */
  reference: string | null
  errorCode?: string
}

/** What Sahil asks of a WhatsApp provider; every function throws VendorError and nothing else. */
export type Messenger = {
  /** Never safe to repeat after `unknown_outcome`: ask `findSent` first. */
  sendTemplate: (message: OutgoingMessage) => Promise<SentMessage>
  /**
   * The newest message with this very text, taken by the provider since that UTC instant (compared
   * in whole seconds, as the provider keeps them).
   */
  findSent: (
    sought: Pick<OutgoingMessage, 'to' | 'template' | 'variables'> & { since: string },
  ) => Promise<SentMessage | null>
  /**
   * Reads a status report; null when its signature is wrong or it is no report. Reports come in any
   * order: keep the highest, and keep failures.
   */
  readStatus: (report: {
    /** The posted form. */
    params: Record<string, string>
    signature: string
    /** The URL as the provider called it, query included, built from PUBLIC_URL. */
    url: string
  }) => Promise<StatusReport | null>
}
