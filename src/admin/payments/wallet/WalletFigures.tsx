import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'

const ROWS = [
  ['paid', { en: 'Paid in', hi: 'जमा धन' }],
  ['promo', { en: 'Promotional', hi: 'प्रचार राशि' }],
  ['held', { en: 'Held for unpaid orders', hi: 'बिना भुगतान के ऑर्डर हेतु रोका' }],
  ['balance', { en: 'Can be spent', hi: 'खर्च योग्य' }],
] as const satisfies (readonly [string, Text])[]

type Figures = Record<(typeof ROWS)[number][0], number>

/** The parts of a wallet, and what of it can be spent now. */
export const WalletFigures = ({ figures, language }: { figures: Figures; language: Language }) => (
  <dl className="sahil-facts sahil-facts--money">
    {ROWS.map(([key, label]) => (
      <div key={key} data-total={key === 'balance'}>
        <dt>{label[language]}</dt>
        <dd data-figure={key}>{formatPaise({ paise: figures[key], locale: language })}</dd>
      </div>
    ))}
  </dl>
)
