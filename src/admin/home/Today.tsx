import type { WidgetServerProps } from 'payload'
import type { Language } from '@/rules/system/failures'
import { languageOfStaff, type Text } from '../language'
import { mayStaff } from '../mayStaff'
import { Panel } from './Panel'
import { MessageRow, OrderRow, PaymentRow, StaleRow } from './TodayRows'
import { readToday, type TodayPiles } from './readToday'

const TEXT = {
  title: { en: 'What needs doing', hi: 'आज का काम' },
  nothing: { en: 'Nothing waits for you.', hi: 'आपके लिए कुछ लंबित नहीं है।' },
  all: { en: 'All', hi: 'सभी' },
} satisfies Record<string, Text>

/** In the order in which it hurts. */
const PILES: { key: keyof TodayPiles; label: Text }[] = [
  { key: 'overdue', label: { en: 'Overdue', hi: 'विलंबित' } },
  { key: 'today', label: { en: 'Due today', hi: 'आज देय' } },
  { key: 'new', label: { en: 'Paid and new', hi: 'भुगतान हुआ, नए' } },
  { key: 'failed', label: { en: 'Failed messages', hi: 'विफल संदेश' } },
  { key: 'payments', label: { en: 'Payments to look at', hi: 'भुगतान जिन पर ध्यान दें' } },
  { key: 'stale', label: { en: 'Reports out of date', hi: 'पुरानी पड़ी रिपोर्ट' } },
]

/** What waits for this member of staff: numbers first, then the first rows of each pile. */
export const Today = async ({ req }: WidgetServerProps) => {
  if (!mayStaff(req.user, 'orders.read')) return null
  const language = languageOfStaff(req.i18n)
  const piles = await readToday(req)
  const shown = PILES.filter(({ key }) => piles[key] !== null)
  const waiting = shown.filter(({ key }) => piles[key]!.count > 0)
  return (
    <Panel part="today" title={TEXT.title[language]}>
      <ul className="sahil-numbers">
        {shown.map(({ key, label }) => (
          <li key={key} data-pile={key} data-empty={piles[key]!.count === 0}>
            <a href={piles[key]!.href}>
              <strong>{piles[key]!.count}</strong> {label[language]}
            </a>
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? (
        <p className="sahil-nothing">{TEXT.nothing[language]}</p>
      ) : (
        <div className="sahil-piles">
          {waiting.map(({ key, label }) => (
            <section key={key} data-pile={key} aria-label={label[language]}>
              <h3>{label[language]}</h3>
              <ul className="sahil-lines">{rowsOf({ piles, key, language })}</ul>
              {piles[key]!.count > piles[key]!.rows.length && (
                <a href={piles[key]!.href}>
                  {TEXT.all[language]} {piles[key]!.count}
                </a>
              )}
            </section>
          ))}
        </div>
      )}
    </Panel>
  )
}

function rowsOf({
  piles,
  key,
  language,
}: {
  piles: TodayPiles
  key: keyof TodayPiles
  language: Language
}) {
  if (key === 'failed')
    return piles.failed?.rows.map((row) => (
      <MessageRow key={row.id} message={row} language={language} />
    ))
  if (key === 'payments')
    return piles.payments?.rows.map((row) => (
      <PaymentRow key={row.id} payment={row} language={language} />
    ))
  if (key === 'stale')
    return piles.stale.rows.map((row) => (
      <StaleRow key={row.report} stale={row} language={language} />
    ))
  return piles[key]?.rows.map((row) => <OrderRow key={row.id} order={row} language={language} />)
}
