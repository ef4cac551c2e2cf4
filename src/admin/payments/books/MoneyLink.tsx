import Link from 'next/link'
import type { ServerProps } from 'payload'
import { languageOfStaff } from '../../language'
import { mayStaff } from '../../mayStaff'

const TEXT = { en: 'Is the money right?', hi: 'क्या धन सही है?' }

/** The way to the money page, below the lists, for those who answer for payments. */
export const MoneyLink = ({ user, i18n }: ServerProps) =>
  mayStaff(user, 'payments.read') ? (
    <Link className="nav__link" href="/admin/money" id="nav-money" prefetch={false}>
      <span className="nav__link-label">{TEXT[languageOfStaff(i18n)]}</span>
    </Link>
  ) : null
