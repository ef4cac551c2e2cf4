import { query, sql, type DbRequest } from '@/kit/sql'
import { now } from '@/kit/clock'
import type { Posting } from '@/rules/payments/accounts'
import type { JournalCause } from '@/rules/payments/causes'
import type { WalletKind } from '@/rules/payments/wallet/walletKinds'
import { postJournal, type JournalSubject } from '../postJournal'
import { lockWallet } from './wallet'

type Credit = JournalSubject & {
  req: DbRequest
  user: string
  kind: WalletKind
  amount: number
  cause: JournalCause
  key: string
  from: Posting[]
  expiresAt?: Date | null
  reason?: string | null
}

/**
 * Credits a wallet with a new lot, once per key. `from` are the other lines of the journal and sum to `amount`.
 * @param expiresAt UTC instant, promotional lots only
 * @returns false when the key is done already
 */
export const creditWallet = async ({
  from,
  expiresAt = null,
  reason = null,
  ...credit
}: Credit): Promise<boolean> => {
  const { req, user, kind, amount, key } = credit
  if (expiresAt && kind !== 'promo') throw new Error('only promotional credit expires')
  const wallet = await lockWallet({ req, user })
  const done = await query(req, sql`select 1 from journals where key = ${key}`)
  if (done.length > 0) return false
  const at = now().toISOString()
  const [lot] = await query<{ id: string }>(
    req,
    sql`insert into wallet_lots (id, wallet_id, user_id, kind, amount, rest, expires_at, reason, created_at, updated_at)
        values (gen_random_uuid(), ${wallet.id}, ${user}, ${kind}, ${amount}, 0, ${expiresAt?.toISOString() ?? null}::timestamptz, ${reason}, ${at}::timestamptz, ${at}::timestamptz) returning id`,
  )
  const credited: Posting = { account: `wallet_${kind}`, amount: -amount, user, lot: lot!.id }
  const isPosted = await postJournal({ ...credit, postings: [...from, credited] })
  if (!isPosted) throw new Error(`journal ${key} was posted for another wallet meanwhile`)
  return true
}
