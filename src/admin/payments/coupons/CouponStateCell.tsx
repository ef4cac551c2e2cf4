'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { StatusPill } from '../../cells/StatusPill'
import { languageOfStaff, type Text } from '../../language'

const STATES = {
  active: { en: 'Active', hi: 'सक्रिय' },
  later: { en: 'Later', hi: 'बाद में' },
  over: { en: 'Over', hi: 'समाप्त' },
  off: { en: 'Switched off', hi: 'बंद' },
} satisfies Record<string, Text>

type Row = { startsAt?: string | null; endsAt?: string | null }
type Props = { cellData?: boolean | null; rowData?: Row }

/** Whether a coupon can be used today, and if not, why. */
export const CouponStateCell = ({ cellData, rowData = {} }: Props) => {
  const language = languageOfStaff(useTranslation().i18n)
  const [today] = useState(() => Date.now())
  const state = stateOf({ isActive: Boolean(cellData), today, ...rowData })
  return <StatusPill value={state}>{STATES[state][language]}</StatusPill>
}

function stateOf({
  isActive,
  startsAt,
  endsAt,
  today,
}: Row & { isActive: boolean; today: number }): keyof typeof STATES {
  if (!isActive) return 'off'
  if (endsAt && Date.parse(endsAt) <= today) return 'over'
  return startsAt && Date.parse(startsAt) > today ? 'later' : 'active'
}
