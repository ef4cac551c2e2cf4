import { randomUUID } from 'node:crypto'
import { extractLinks } from './extractLinks'

export type Channel = 'email' | 'whatsapp' | 'sms' | 'push'

export type OutboxEntry = {
  id: string
  channel: Channel
  /** Everyone it went to, comma separated (for mail: the envelope, blind copies included). */
  to: string
  from: string
  subject: string | null
  text: string
  html: string | null
  /** The vendor's template, for example a Twilio content's friendly name. */
  template: string | null
  variables: Record<string, string> | null
  links: string[]
  attachments: { name: string; type: string; size: number; url: string }[]
  /** The mail's Message-ID or the vendor's message id: tells a repetition from a second message. */
  messageId: string | null
  /** UTC instant. */
  at: string
}

export type Attachment = { name: string; type: string; content: Buffer }

export type Outbox = {
  add: (message: NewMessage) => OutboxEntry
  /** Oldest first, newest last. `to` finds any part of an address; `since` is exclusive. */
  list: (filter: { channel?: string; to?: string; since?: string }) => OutboxEntry[]
  find: (id: string) => OutboxEntry | undefined
  attachment: (id: string, position: number) => Attachment | undefined
  clear: () => void
}

export type NewMessage = Pick<OutboxEntry, 'channel' | 'to' | 'from' | 'text'> &
  Partial<Pick<OutboxEntry, 'subject' | 'html' | 'template' | 'variables' | 'messageId'>> & {
    attachments?: Attachment[]
  }

const KEPT_ENTRIES = 2_000
const KEPT_BYTES = 100 * 1024 * 1024

/** What left the building, bounded; attachments live in memory only. */
export const createOutbox = (options: {
  entries: OutboxEntry[]
  changed: () => void
  url: () => string
}): Outbox => {
  const { entries, changed, url } = options
  const files = new Map<string, Attachment[]>()
  return {
    add: (message) => {
      const entry = toEntry({ message, url: url() })
      if (message.attachments?.length) files.set(entry.id, message.attachments)
      entries.push(entry)
      for (const gone of entries.splice(0, entries.length - KEPT_ENTRIES)) files.delete(gone.id)
      dropOldestFiles(files)
      changed()
      return entry
    },
    list: (filter) => entries.filter((entry) => matches(entry, filter)),
    find: (id) => entries.find((entry) => entry.id === id),
    attachment: (id, position) => files.get(id)?.[position],
    clear: () => {
      entries.length = 0
      files.clear()
      changed()
    },
  }
}

const toEntry = ({ message, url }: { message: NewMessage; url: string }): OutboxEntry => {
  const id = randomUUID()
  return {
    id,
    channel: message.channel,
    to: message.to,
    from: message.from,
    subject: message.subject ?? null,
    text: message.text,
    html: message.html ?? null,
    template: message.template ?? null,
    variables: message.variables ?? null,
    links: extractLinks({ text: message.text, html: message.html ?? '' }),
    attachments: (message.attachments ?? []).map(({ name, type, content }, position) => ({
      name,
      type,
      size: content.length,
      url: `${url}/outbox/${id}/attachments/${position}/${encodeURIComponent(name)}`,
    })),
    messageId: message.messageId ?? null,
    at: new Date().toISOString(),
  }
}

const matches = (
  entry: OutboxEntry,
  { channel, to, since }: { channel?: string; to?: string; since?: string },
): boolean =>
  (!channel || entry.channel === channel) &&
  (!to || entry.to.toLowerCase().includes(to.trim().toLowerCase())) &&
  (!since || Date.parse(entry.at) > Date.parse(since))

const dropOldestFiles = (files: Map<string, Attachment[]>): void => {
  const sizeOf = (list: Attachment[]) => list.reduce((sum, { content }) => sum + content.length, 0)
  let total = [...files.values()].reduce((sum, list) => sum + sizeOf(list), 0)
  for (const [id, list] of files) {
    if (total <= KEPT_BYTES || files.size === 1) return
    total -= sizeOf(list)
    files.delete(id)
  }
}
