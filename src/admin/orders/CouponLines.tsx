import { formatPaise } from '@/rules/money/formatPaise'
import type { Language } from '@/rules/system/failures'
import type { Text } from '../language'
import type { Overview } from './readOverview'

const LABEL = { en: 'Coupons', hi: 'कूपन' } satisfies Text

type Props = { coupons: Overview['coupons']; language: Language }

/** The codes behind an order's discount, each with what it took off. */
export const CouponLines = ({ coupons, language }: Props) =>
  coupons.length > 0 && (
    <ul className="sahil-lines sahil-coupons" aria-label={LABEL[language]}>
      {coupons.map(
        ({ id, coupon, discount }) =>
          coupon &&
          typeof coupon === 'object' && (
            <li key={id} data-coupon={coupon.code}>
              <a href={`/admin/collections/coupons/${coupon.id}`}>{coupon.code}</a>
              <span>− {formatPaise({ paise: discount, locale: language })}</span>
              {coupon.name && <small>{coupon.name}</small>}
            </li>
          ),
      )}
    </ul>
  )
