import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting, WalletAccount } from '@/rules/payments/accounts'
import { takeFromLots, type OpenLot } from '@/rules/payments/wallet/takeFromLots'
import type { WalletKind } from '@/rules/payments/wallet/walletKinds'

type Row = {
  id: string
  kind: WalletKind
  rest: string
  expires_at: Date | string | null
  created_at: Date | string
}

/**
 * The debit lines that take an amount out of a wallet whose row the caller has locked; the caller adds the
 * credit side and posts. @param amount paise above zero @throws Failure WALLET_TOO_LOW
 */
export const takeFromWallet = async ({
  req,
  user,
  amount,
}: {
  req: DbRequest
  user: string
  amount: number
}): Promise<Posting[]> => {
  const parts = takeFromLots({ lots: await openLots({ req, user }), amount, at: now() })
  if (!parts) throw new Failure('WALLET_TOO_LOW')
  return parts.map(({ lot, kind, amount: taken }) => ({
    account: `wallet_${kind}` satisfies WalletAccount,
    amount: taken,
    user,
    lot,
  }))
}

/** The lots of a client that still hold money, expired ones included. */
export const openLots = async ({
  req,
  user,
}: {
  req: DbRequest
  user: string
}): Promise<OpenLot[]> => {
  const rows = await query<Row>(
    req,
    sql`select id, kind, rest, expires_at, created_at from wallet_lots where user_id = ${user} and rest > 0`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    rest: Number(row.rest),
    expiresAt: row.expires_at ? new Date(row.expires_at) : null,
    createdAt: new Date(row.created_at),
  }))
}
