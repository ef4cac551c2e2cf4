import { now } from '@/kit/clock'
import { indianDate } from '@/rules/time/indianDay'
import type { ExportKind } from '@/rules/payments/books/exportColumns'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { Panel } from '../../home/Panel'

const TEXT = {
  title: { en: 'For the accountant', hi: 'लेखाकार हेतु' },
  from: { en: 'From', hi: 'से' },
  to: { en: 'to', hi: 'तक' },
  how: {
    en: 'CSV files for a spreadsheet; sums in rupees, days of India.',
    hi: 'स्प्रेडशीट हेतु CSV; राशि रुपये में, भारतीय दिनांक।',
  },
} satisfies Record<string, Text>

const KINDS: Record<ExportKind, Text> = {
  journals: { en: 'Journals', hi: 'जर्नल' },
  documents: { en: 'Tax documents', hi: 'कर दस्तावेज़' },
  transactions: { en: 'Transactions', hi: 'लेन-देन' },
}

/** A period and a button for each file; a plain form, so that the browser saves what comes. */
export const MoneyExport = ({ language }: { language: Language }) => {
  const today = indianDate(now())
  return (
    <Panel part="export" title={TEXT.title[language]}>
      <form className="sahil-export" action="/api/admin/money/export" method="get">
        <input type="hidden" name="locale" value={language} />
        <label>
          {TEXT.from[language]}
          <input type="date" name="from" required defaultValue={`${today.slice(0, 8)}01`} />
        </label>
        <label>
          {TEXT.to[language]}
          <input type="date" name="to" required defaultValue={today} />
        </label>
        <div className="sahil-dialog__buttons">
          {Object.entries(KINDS).map(([kind, text]) => (
            <button key={kind} className="sahil-button" name="kind" value={kind}>
              {text[language]}
            </button>
          ))}
        </div>
      </form>
      <p className="sahil-hint">{TEXT.how[language]}</p>
    </Panel>
  )
}
