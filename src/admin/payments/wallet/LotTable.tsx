import { formatPaise } from '@/rules/money/formatPaise'
import { WALLET_KINDS } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { datedTime } from '../../shortTime'
import { TableFrame } from '../../TableFrame'
import type { PurseOfClient } from './readPurse'

const HEAD = {
  kind: { en: 'Money', hi: 'राशि का प्रकार' },
  rest: { en: 'Left', hi: 'शेष' },
  amount: { en: 'Of', hi: 'कुल' },
  since: { en: 'Since', hi: 'कब से' },
  until: { en: 'Until', hi: 'कब तक' },
} satisfies Record<string, Text>

const EMPTY = { en: 'Nothing can be spent.', hi: 'खर्च के लिए कुछ नहीं।' } satisfies Text

type Props = { lots: PurseOfClient['lots']; language: Language }

/** What a wallet consists of, in the order in which it will be spent. */
export const LotTable = ({ lots, language }: Props) => (
  <TableFrame head={HEAD} name={HEAD.kind} empty={EMPTY} language={language}>
    {lots.map(({ id, kind, rest, amount, createdAt, expiresAt }) => (
      <tr key={id}>
        <th scope="row">{WALLET_KINDS[kind][language]}</th>
        <td className="sahil-amount" data-label={HEAD.rest[language]}>
          {formatPaise({ paise: rest, locale: language })}
        </td>
        <td className="sahil-amount" data-label={HEAD.amount[language]}>
          {formatPaise({ paise: amount, locale: language })}
        </td>
        <td data-label={HEAD.since[language]}>{datedTime({ at: createdAt, language })}</td>
        <td data-label={HEAD.until[language]}>
          {expiresAt ? datedTime({ at: expiresAt, language }) : '–'}
        </td>
      </tr>
    ))}
  </TableFrame>
)
