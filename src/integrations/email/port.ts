export type Mail = {
  to: string
  /** `Name <address>`; the installation's own sender when left out. */
  from?: string
  subject: string
  html: string
  text: string
  /**
   * The same for every attempt to send this mail, so that a second copy can be recognised: `id` or
   * `id@domain`.
   */
  messageId: string
  headers?: Record<string, string>
  attachments?: { filename: string; contentType: string; content: Buffer }[]
}

export type SentMail = {
  /** The mail server's own id where it tells one, else the Message-ID. */
  providerId: string
  /** Recipients that the server refused while it took the mail for the others. */
  rejected: string[]
}

/** What Sahil asks of a mail server. */
export type Mailer = {
  /**
   * @throws VendorError; after `unknown_outcome` the mail may have gone out, and sending it again
   * under the same `messageId` is allowed
   */
  send: (mail: Mail) => Promise<SentMail>
}
