import type { CheckResult, Finding } from '@/operations/payments/books/proveMoney'
import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { Panel } from '../../home/Panel'

const SHOWN = 50
const TEXT = {
  title: { en: 'Checks', hi: 'जाँच' },
  rows: { en: 'rows differ', hi: 'पंक्तियाँ भिन्न' },
  right: { en: 'right', hi: 'सही' },
  more: { en: 'and more: npm run money:prove lists all', hi: 'और भी: npm run money:prove में सब' },
} satisfies Record<string, Text>

type Props = { checks: CheckResult[]; language: Language }

/** Every check in green, or with the exact rows that differ. */
export const MoneyChecks = ({ checks, language }: Props) => (
  <Panel part="checks" title={TEXT.title[language]}>
    <ul className="sahil-checks">
      {checks.map(({ check, name, isGreen, rows, part }) => (
        <li key={check} data-check={check} data-green={isGreen} data-kind={part}>
          <span aria-hidden="true">{isGreen ? '✔' : '✘'}</span>
          <div>
            <strong>{name[language]}</strong>
            <small>
              {isGreen ? TEXT.right[language] : `${rows.length} ${TEXT.rows[language]}`}
            </small>
            {!isGreen && <Findings rows={rows} language={language} />}
          </div>
        </li>
      ))}
    </ul>
  </Panel>
)

const Findings = ({ rows, language }: { rows: Finding[]; language: Language }) => (
  <>
    <ul className="sahil-lines">
      {rows.slice(0, SHOWN).map(({ kind, text, reference, detail, difference }, at) => (
        <li key={`${kind}-${reference}-${at}`}>
          <strong>{reference}</strong>
          <span>{text[language]}</span>
          {difference !== null && (
            <span className="sahil-amount">
              {formatPaise({ paise: difference, locale: language })}
            </span>
          )}
          <small lang="en">{detail}</small>
        </li>
      ))}
    </ul>
    {rows.length > SHOWN && <small>{TEXT.more[language]}</small>}
  </>
)
