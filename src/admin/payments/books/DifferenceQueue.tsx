import type { DifferenceAnswer } from '@/operations/payments/books/readDifferences'
import { formatPaise } from '@/rules/money/formatPaise'
import { DIFFERENCE_KINDS } from '@/rules/payments/books/differenceKinds'
import { DIFFERENCE_REPAIRS } from '@/rules/payments/books/differenceRepairs'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { Panel } from '../../home/Panel'
import { DifferenceDecision } from './DifferenceDecision'

const TEXT = {
  title: { en: 'Differences to decide', hi: 'निर्णय हेतु अंतर' },
  none: { en: 'The gateway’s books and ours agree.', hi: 'गेटवे और हमारी बही मेल खाती है।' },
  all: { en: 'All differences', hi: 'सभी अंतर' },
  here: { en: 'Here', hi: 'यहाँ' },
  there: { en: 'At the gateway', hi: 'गेटवे पर' },
  evidence: { en: 'Evidence', hi: 'प्रमाण' },
} satisfies Record<string, Text>

type Props = { differences: DifferenceAnswer[]; mayDecide: boolean; language: Language }

/** What the reconciliation found and nobody decided yet, each with its evidence and what may be done. */
export const DifferenceQueue = ({ differences, mayDecide, language }: Props) => (
  <Panel
    part="differences"
    title={TEXT.title[language]}
    more={{ href: '/admin/collections/money-differences', text: TEXT.all[language] }}
  >
    {differences.length === 0 && <p className="sahil-nothing">{TEXT.none[language]}</p>}
    <ul className="sahil-differences">
      {differences.map((difference) => (
        <li key={difference.id} data-kind={difference.kind}>
          <h3>
            {DIFFERENCE_KINDS[difference.kind][language]} <code>{difference.reference}</code>
          </h3>
          <p>
            {TEXT.here[language]}: {sumOf(difference.expected, language)} · {TEXT.there[language]}:{' '}
            {sumOf(difference.found, language)}
          </p>
          <p>{DIFFERENCE_REPAIRS[difference.kind][language]}</p>
          <details>
            <summary>{TEXT.evidence[language]}</summary>
            <pre className="sahil-json">{difference.evidence}</pre>
          </details>
          {mayDecide && (
            <DifferenceDecision
              id={difference.id}
              isRepairable={difference.isRepairable}
              language={language}
            />
          )}
        </li>
      ))}
    </ul>
  </Panel>
)

const sumOf = (paise: number | null, language: Language): string =>
  paise === null ? '–' : formatPaise({ paise, locale: language })
