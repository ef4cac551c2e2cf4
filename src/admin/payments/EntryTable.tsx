import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import { datedTime } from '../shortTime'
import { TableFrame } from '../TableFrame'
import type { PurseOfClient } from './wallet/readPurse'

const HEAD = {
  at: { en: 'When', hi: 'कब' },
  what: { en: 'What', hi: 'क्या' },
  amount: { en: 'Amount', hi: 'राशि' },
  balance: { en: 'Balance', hi: 'शेष' },
} satisfies Record<string, Text>

const EMPTY = { en: 'No movement yet.', hi: 'अभी कोई गतिविधि नहीं।' } satisfies Text

type Entry = PurseOfClient['entries']['docs'][number]

/** The latest movements of a wallet; each names its order. */
export const EntryTable = ({ entries, language }: { entries: Entry[]; language: Language }) => (
  <TableFrame head={HEAD} name={HEAD.what} empty={EMPTY} language={language}>
    {entries.map((entry, index) => (
      <EntryLine key={index} entry={entry} language={language} />
    ))}
  </TableFrame>
)

const EntryLine = ({ entry, language }: { entry: Entry; language: Language }) => {
  const { at, text, order, orderCode, amount, balance } = entry
  return (
    <tr>
      <td>{datedTime({ at, language })}</td>
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
