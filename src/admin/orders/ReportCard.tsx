import type { Report } from '@/payload-types'
import type { StaleReason } from '@/operations/charts/listStale'
import type { Language } from '@/rules/system/failures'
import { STALE_TEXT } from '../charts/staleText'
import { Card } from '../Card'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import { OpenReport } from './OpenReport'

const TEXT = {
  title: { en: 'Reports', hi: 'रिपोर्ट' },
  none: { en: 'No report yet.', hi: 'अभी कोई रिपोर्ट नहीं।' },
  uploaded: { en: 'Uploaded', hi: 'अपलोड' },
  later: { en: 'Goes out', hi: 'भेजी जाएगी' },
  viewed: { en: 'Opened by the client', hi: 'ग्राहक ने खोली' },
  unseen: { en: 'Not opened yet', hi: 'अभी नहीं खोली' },
} satisfies Record<string, Text>

type Props = {
  reports: Report[]
  /** Why a report is out of date, by its id. */
  stale: Map<string, StaleReason>
  language: Language
}

/** The PDFs of an order, whether the client has opened them, and whether their chart still counts. */
export const ReportCard = ({ reports, stale, language }: Props) => (
  <Card part="reports" title={TEXT.title[language]}>
    {reports.length === 0 && <p className="sahil-hint">{TEXT.none[language]}</p>}
    <ul className="sahil-lines">
      {reports.map(({ id, title, uploadedAt, createdAt, deliverAt, viewedAt }) => (
        <li key={id}>
          <OpenReport report={id} title={title} />
          <small>
            {TEXT.uploaded[language]} {shortTime({ at: uploadedAt ?? createdAt, language })}
            {deliverAt && ` · ${TEXT.later[language]} ${shortTime({ at: deliverAt, language })}`}
          </small>
          {stale.has(id) && <small data-late="true">{STALE_TEXT[stale.get(id)!][language]}</small>}
          <small data-seen={Boolean(viewedAt)}>
            {viewedAt
              ? `${TEXT.viewed[language]} ${shortTime({ at: viewedAt, language })}`
              : TEXT.unseen[language]}
          </small>
        </li>
      ))}
    </ul>
  </Card>
)
