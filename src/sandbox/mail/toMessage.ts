import type { ParsedMail } from 'mailparser'
import type { NewMessage } from '../outbox'

/** A parsed mail as an outbox entry; the recipients are the envelope's, blind copies included. */
export const toMessage = (mail: {
  parsed: ParsedMail
  sender: string
  recipients: string[]
}): NewMessage => {
  const { parsed, sender, recipients } = mail
  return {
    channel: 'email',
    to: recipients.join(', '),
    from: parsed.from?.text ?? sender,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || null,
    messageId: parsed.messageId ?? null,
    attachments: parsed.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, content }, position) => ({
        name: filename ?? `attachment-${position + 1}`,
        type: contentType,
        content,
      })),
  }
}
