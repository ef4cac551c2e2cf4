import { ORDER_EVENTS } from '@/rules/orders/orderEvents'
import type { Language } from '@/rules/system/failures'
import { Card } from '../Card'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import type { TimelineRow } from './readTimeline'

const TEXT = {
  title: { en: 'Timeline', hi: 'घटनाक्रम' },
  internal: { en: 'staff only', hi: 'केवल कर्मचारी' },
} satisfies Record<string, Text>

/** What happened, newest first; what the client does not see is marked. */
export const TimelineCard = ({ rows, language }: { rows: TimelineRow[]; language: Language }) => (
  <Card part="timeline" title={TEXT.title[language]}>
    <ol className="sahil-timeline">
      {rows.toReversed().map(({ id, event, at, by, note }) => (
        <li key={id} data-event={event} data-public={ORDER_EVENTS[event].isPublic}>
          <span>{ORDER_EVENTS[event].text[language]}</span>
          <small>
            <time dateTime={at}>{shortTime({ at, language })}</time>
            {by && ` · ${by}`}
            {!ORDER_EVENTS[event].isPublic && ` · ${TEXT.internal[language]}`}
          </small>
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  </Card>
)
