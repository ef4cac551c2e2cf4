import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { isExpired } from '@/rules/payments/wallet/takeFromLots'
import { postJournal } from '../postJournal'
import { openLots } from './takeFromWallet'
import { lockWallet } from './wallet'

/**
 * Takes expired promotional credit out of the wallets, one transaction a client. What an unpaid order still
 * holds expires later, when it comes back. @returns how many lots expired
 */
export const expireCredit = async ({ req }: { req: PayloadRequest }): Promise<number> => {
  const users = await query<{ user_id: string }>(
    req,
    sql`select distinct user_id from wallet_lots where rest > 0 and expires_at <= ${now().toISOString()}::timestamptz`,
  )
  let count = 0
  for (const { user_id: user } of users)
    count += await transaction(req, () => expireOf({ req, user }))
  return count
}

async function expireOf({ req, user }: { req: PayloadRequest; user: string }): Promise<number> {
  await lockWallet({ req, user })
  const at = now()
  const lots = (await openLots({ req, user })).filter((lot) => isExpired(lot, at))
  for (const { id: lot, rest } of lots)
    await postJournal({
      req,
      key: `promo-expiry:${lot}:${await earlierExpiries({ req, lot })}`,
      cause: 'promo_expiry',
      user,
      postings: [
        { account: 'wallet_promo', amount: rest, user, lot },
        { account: 'promotions', amount: -rest },
      ],
    })
  return lots.length
}

async function earlierExpiries({
  req,
  lot,
}: {
  req: PayloadRequest
  lot: string
}): Promise<number> {
  const [row] = await query<{ times: number }>(
    req,
    sql`select count(*)::int as times from postings p join journals j on j.id = p.journal_id where p.lot_id = ${lot} and j.cause = 'promo_expiry'`,
  )
  return row!.times
}
