import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { shortTime } from '../shortTime'
import type { PurseOfClient } from './readPurse'

const HEAD = {
  at: { en: 'When', hi: 'कब' },
  what: { en: 'What', hi: 'क्या' },
  amount: { en: 'Amount', hi: 'राशि' },
  balance: { en: 'Balance', hi: 'शेष' },
} satisfies Record<string, Text>

const EMPTY = { en: 'No movement yet.', hi: 'अभी कोई गतिविधि नहीं।' } satisfies Text

type Entry = PurseOfClient['entries']['docs'][number]

/** The latest movements of a wallet; each names its order. */
export const EntryTable = ({ entries, language }: { entries: Entry[]; language: Language }) =>
  entries.length === 0 ? (
    <p className="sahil-hint">{EMPTY[language]}</p>
  ) : (
    <div className="sahil-table" tabIndex={0} role="group" aria-label={HEAD.what[language]}>
      <table>
        <thead>
          <tr>
            {Object.entries(HEAD).map(([key, text]) => (
              <th key={key} scope="col">
                {text[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <EntryLine key={index} entry={entry} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  )

const EntryLine = ({ entry, language }: { entry: Entry; language: Language }) => {
  const { at, text, order, orderCode, amount, balance } = entry
  return (
    <tr>
      <td>{shortTime({ at, language })}</td>
      <td>
        {text}
        {order && (
          <small>
            <a href={`/admin/collections/orders/${order}`}>{orderCode}</a>
          </small>
        )}
      </td>
      <td className="sahil-amount" data-label={HEAD.amount[language]}>
        {amount > 0 ? '+' : ''}
        {formatPaise({ paise: amount, locale: language })}
      </td>
      <td className="sahil-amount" data-label={HEAD.balance[language]}>
        {formatPaise({ paise: balance, locale: language })}
      </td>
    </tr>
  )
}
