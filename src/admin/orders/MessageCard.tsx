import type { ReactNode } from 'react'
import type { Notification } from '@/payload-types'
import { failureReason } from '@/rules/notifications/failureReason'
import { MESSAGE_EVENTS } from '@/rules/notifications/messageEvents'
import { CHANNELS, MESSAGE_STATUSES } from '@/rules/notifications/messageFlow'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import { StatusPill } from '../cells/StatusPill'
import type { Text } from '../language'
import { shortTime } from '../shortTime'

const TEXT = {
  title: { en: 'Messages', hi: 'संदेश' },
  none: { en: 'Nothing was sent yet.', hi: 'अभी कुछ नहीं भेजा गया।' },
} satisfies Record<string, Text>

type Props = { messages: Notification[]; language: Language; aside?: ReactNode }

/** What was sent by which channel and how far it came. */
export const MessageCard = ({ messages, language, aside }: Props) => (
  <Card part="messages" title={TEXT.title[language]} aside={aside}>
    {messages.length === 0 && <p className="sahil-hint">{TEXT.none[language]}</p>}
    <ul className="sahil-lines">
      {messages.map(({ id, event, channel, status, reason, sentAt, createdAt }) => (
        <li key={id}>
          <a href={`/admin/collections/notifications/${id}`}>{MESSAGE_EVENTS[event][language]}</a>
          <StatusPill value={status}>{MESSAGE_STATUSES[status][language]}</StatusPill>
          <small>
            {CHANNELS[channel][language]} · {shortTime({ at: sentAt ?? createdAt, language })}
            {reason && ` · ${failureReason(reason, language)}`}
          </small>
        </li>
      ))}
    </ul>
  </Card>
)
