import type { PayloadRequest } from 'payload'
import { open } from '@/kit/seal'
import { query, sql } from '@/kit/sql'
import type { Birth } from '@/rules/people/birth'
import { walletBalance } from '../payments/readWallet'

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
}

const instant = (value: Date | string | null): string | null =>
  value ? new Date(value).toISOString() : null

/** The account and its own person, flattened into the fields that frontends know (requirements T1). */
export const readProfile = async ({ req, user }: { req: PayloadRequest; user: string }) => {
  const [row] = await query<Row>(
    req,
    sql`select u.id, u.name, u.email, u.email_verified_at, u.phone, u.locale, u.timezone, u.referral_code, u.created_at,
          greatest(u.updated_at, p.updated_at) as updated_at, p.sealed_birth
        from users u left join profiles p on p.user_id = u.id and p.self_key = 'self' where u.id = ${user}`,
  )
  const { sealed_birth: sealed, ...account } = row!
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
    lagna: null,
    moonSign: null,
    nakshatra: null,
    currentMahadasha: null,
    currentAntardasha: null,
    createdAt: instant(account.created_at),
    updatedAt: instant(account.updated_at),
  }
}

/** Birth details as they were sealed with the purpose `birth`. */
export const openBirthOf = (sealed: string): Birth => open<Birth>({ sealed, purpose: 'birth' })
