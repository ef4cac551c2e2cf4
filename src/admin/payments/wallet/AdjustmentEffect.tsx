import { formatPaise } from '@/rules/money/formatPaise'
import { walletAfter, type Purse } from '@/rules/payments/wallet/adjustmentEffect'
import type { AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../../language'

const TEXT = {
  paid: { en: 'Paid in', hi: 'जमा धन' },
  promo: { en: 'Promotional', hi: 'प्रचार राशि' },
  balance: { en: 'Can be spent', hi: 'खर्च योग्य' },
  tooLow: { en: 'The wallet does not hold that much.', hi: 'वॉलेट में इतनी राशि नहीं है।' },
  second: {
    en: 'A second person must approve this amount; nothing changes before.',
    hi: 'इस राशि पर दूसरे व्यक्ति की स्वीकृति चाहिए; तब तक कुछ नहीं बदलेगा।',
  },
} satisfies Record<string, Text>

type Props = {
  wallet: Purse
  kind: AdjustmentKind
  /** Paise; 0 while nothing is typed. */
  amount: number
  /** Left out where the approval is what is being given. */
  approvalAbove?: number
  language: Language
}

/** What an adjustment will do to the wallet: before and after, part by part. */
export const AdjustmentEffect = ({ wallet, kind, amount, approvalAbove, language }: Props) => {
  const after = walletAfter({ ...wallet, kind, amount })
  if (!after) return <p className="sahil-problem">{TEXT.tooLow[language]}</p>
  const figures = { ...wallet, balance: wallet.paid + wallet.promo }
  const then = { ...after, balance: after.paid + after.promo }
  const show = (paise: number): string => formatPaise({ paise, locale: language })
  return (
    <div className="sahil-wallet__effect" aria-live="polite">
      <dl className="sahil-facts sahil-facts--money">
        {(['paid', 'promo', 'balance'] as const).map((key) => (
          <div key={key} data-total={key === 'balance'}>
            <dt>{TEXT[key][language]}</dt>
            <dd>
              {show(figures[key])} → {show(then[key])}
            </dd>
          </div>
        ))}
      </dl>
      {approvalAbove !== undefined && amount > approvalAbove && (
        <p className="sahil-hint">{TEXT.second[language]}</p>
      )}
    </div>
  )
}
