import type { PayloadRequest } from 'payload'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import type { ChartFacts } from '@/rules/charts/chartFacts'
import type { Birth } from '@/rules/people/birth'
import type { Language } from '@/rules/system/failures'
import { readChartFacts } from '../charts/readChartFacts'
import { walletBalance } from '../payments/wallet/readWallet'

type Row = {
  id: string
  name: string
  email: string
  email_verified_at: Date | string | null
  phone: string | null
  locale: string
  timezone: string
  referral_code: string | null
  created_at: Date | string
  updated_at: Date | string
  sealed_birth: string | null
  profile: string | null
}

const instant = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null

/**
 * The account and its own person, flattened into the fields that frontends know (requirements T1). The chart's five are
 * names in the reader's language, of the periods that run now; null is what the birth time does not allow to say.
 * The client's home has the same with numbers, lords and dates.
 */
export const readProfile = async ({
  req,
  user,
  language,
}: {
  req: PayloadRequest
  user: string
  language: Language
}) => {
  const [row] = await query<Row>(
    req,
    sql`select u.id, u.name, u.email, u.email_verified_at, u.phone, u.locale, u.timezone, u.referral_code, u.created_at,
          greatest(u.updated_at, p.updated_at) as updated_at, p.sealed_birth, p.id as profile
        from users u left join profiles p on p.user_id = u.id and p.self_key = 'self' where u.id = ${user}`,
  )
  const { sealed_birth: sealed, profile, ...account } = row!
  const chart =
    profile && sealed ? await readChartFacts({ req, subject: { profile }, language }) : null
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    emailVerified: account.email_verified_at !== null,
    phone: account.phone,
    locale: account.locale,
    timezone: account.timezone,
    photoUrl: null,
    referralCode: account.referral_code,
    wallet: { balance: await walletBalance({ req, user }), currency: 'INR' },
    coins: 0,
    birth: sealed ? openBirthOf(sealed) : null,
    ...namesOf(chart),
    createdAt: instant(account.created_at),
    updatedAt: instant(account.updated_at),
  }
}

const namesOf = (chart: ChartFacts | null) => ({
  lagna: chart?.lagna?.name ?? null,
  moonSign: chart?.moonSign.name ?? null,
  nakshatra: chart?.nakshatra.name ?? null,
  currentMahadasha: chart?.mahadasha?.name ?? null,
  currentAntardasha: chart?.antardasha?.name ?? null,
})

/** Birth details as they were sealed with the purpose `birth`. */
export const openBirthOf = (sealed: string): Birth => open<Birth>({ sealed, purpose: 'birth' })
