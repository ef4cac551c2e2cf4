import type { Balances } from '@/operations/payments/books/readBalances'
import { formatPaise } from '@/rules/money/formatPaise'
import { LIABILITY_AGES } from '@/rules/payments/books/liabilityAges'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'
import { Panel } from '../../home/Panel'

const TEXT = {
  accounts: { en: 'Balances', hi: 'शेष' },
  owed: { en: 'Owed to clients, by age', hi: 'ग्राहकों को देय, आयु अनुसार' },
  gateway: { en: 'At the gateway', hi: 'गेटवे पर' },
  account: { en: 'Account', hi: 'खाता' },
  total: { en: 'Total', hi: 'कुल' },
} satisfies Record<string, Text>

const TYPES: Record<string, Text> = {
  asset: { en: 'Assets', hi: 'संपत्ति' },
  liability: { en: 'Owed', hi: 'देयता' },
  income: { en: 'Income', hi: 'आय' },
  expense: { en: 'Expenses', hi: 'व्यय' },
}

const GATEWAY: Record<keyof Balances['gateway'], Text> = {
  captured: { en: 'Captured', hi: 'प्राप्त' },
  refunded: { en: '− Refunded', hi: '− वापस' },
  settled: { en: '− Sent to the bank', hi: '− बैंक में' },
  fees: { en: '− Fees and their tax', hi: '− शुल्क और कर' },
  clearing: { en: '= Lies there now', hi: '= अभी वहाँ' },
}

type Props = { balances: Balances; language: Language }

/** The chart of accounts with its balances, what is owed by age, and what lies at the gateway. */
export const MoneyBalances = ({ balances, language }: Props) => (
  <div className="sahil-money__columns">
    <Panel part="gateway" title={TEXT.gateway[language]}>
      <dl className="sahil-facts sahil-facts--money">
        {Object.entries(GATEWAY).map(([key, text]) => (
          <Sum
            key={key}
            name={text[language]}
            paise={balances.gateway[key as keyof Balances['gateway']]}
            isTotal={key === 'clearing'}
            language={language}
          />
        ))}
      </dl>
    </Panel>
    <Panel part="accounts" title={TEXT.accounts[language]}>
      {Object.entries(TYPES).map(([type, text]) => (
        <section key={type}>
          <h3>{text[language]}</h3>
          <dl className="sahil-facts sahil-facts--money">
            {balances.accounts
              .filter((each) => each.type === type)
              .map(({ account, name, balance }) => (
                <Sum key={account} name={name[language]} paise={balance} language={language} />
              ))}
          </dl>
        </section>
      ))}
    </Panel>
    <Ages balances={balances} language={language} />
  </div>
)

const Ages = ({ balances, language }: Props) => (
  <Panel part="ages" title={TEXT.owed[language]}>
    <div className="sahil-ages" tabIndex={0} role="region" aria-label={TEXT.owed[language]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{TEXT.account[language]}</th>
            {LIABILITY_AGES.map((age) => (
              <th key={age.en} scope="col">
                {age[language]}
              </th>
            ))}
            <th scope="col">{TEXT.total[language]}</th>
          </tr>
        </thead>
        <tbody>
          {balances.liabilities.map(({ account, name, byAge, total }) => (
            <tr key={account}>
              <th scope="row">{name[language]}</th>
              {[...byAge, total].map((paise, at) => (
                <td key={at}>{formatPaise({ paise, locale: language })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Panel>
)

type SumProps = { name: string; paise: number; isTotal?: boolean; language: Language }

const Sum = ({ name, paise, isTotal = false, language }: SumProps) => (
  <div data-total={isTotal}>
    <dt>{name}</dt>
    <dd data-late={paise < 0}>{formatPaise({ paise, locale: language })}</dd>
  </div>
)
