import { formatPaise } from '../../money/formatPaise'
import type { Language } from '../../system/failures'
import type { CouponKind } from './couponKinds'

type Terms = {
  kind: CouponKind
  percent?: number | null
  /** Paise. */
  amountOff?: number | null
  /** Paise. */
  maxDiscount?: number | null
}

/** What a coupon gives, in a few words: `10 % up to ₹500`, `₹250 off`, `free`. */
export const couponValue = ({ terms, language }: { terms: Terms; language: Language }): string => {
  const { kind, percent, amountOff, maxDiscount } = terms
  const amount = (paise: number): string =>
    formatPaise({ paise, locale: language }).replace(/\.00$/, '')
  if (kind === 'free') return TEXT.free[language]
  if (kind === 'fixed') return TEXT.off[language].replace('{amount}', amount(amountOff ?? 0))
  const share = `${percent ?? 0} %`
  return typeof maxDiscount === 'number'
    ? `${share} ${TEXT.upTo[language].replace('{amount}', amount(maxDiscount))}`
    : share
}

const TEXT = {
  free: { en: 'free', hi: 'निःशुल्क' },
  off: { en: '{amount} off', hi: '{amount} की छूट' },
  upTo: { en: 'up to {amount}', hi: 'अधिकतम {amount}' },
}
