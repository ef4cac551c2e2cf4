import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { query, sql, type DbRequest } from '@/kit/sql'
import type { Posting } from '@/rules/payments/accounts'
import { spendable } from '@/rules/payments/wallet/takeFromLots'
import type { WalletKind } from '@/rules/payments/wallet/walletKinds'
import { postJournal } from '../postJournal'
import { openLots, takeFromWallet } from './takeFromWallet'

type LotRow = { lot_id: string; kind: WalletKind; held: string }
type Held = { user: string; holds: number; lots: LotRow[] }

/** The client's wallet in paise after locking its row in the caller's transaction; made when missing. Expired credit does not count. */
export const lockWallet = async ({
  req,
  user,
}: {
  req: DbRequest
  user: string
}): Promise<{ id: string; paid: number; promo: number; available: number }> => {
  await query(
    req,
    sql`insert into wallets (id, user_id) values (gen_random_uuid(), ${user}) on conflict (user_id) do nothing`,
  )
  const [wallet] = await query<{ id: string; paid: string }>(
    req,
    sql`select id, paid from wallets where user_id = ${user} for update`,
  )
  const available = spendable({ lots: await openLots({ req, user }), at: now() })
  const paid = Number(wallet!.paid)
  return { id: wallet!.id, paid, promo: available - paid, available }
}

/**
 * Holds wallet money for an unpaid order, promotional lots first, soonest expiry first. Nothing to hold is fine;
 * an order that holds this very amount already keeps it.
 * @throws Failure WALLET_TOO_LOW
 */
export const holdWallet = async ({
  req,
  user,
  order,
  amount,
}: {
  req: DbRequest
  user: string
  order: string
  amount: number
}): Promise<void> => {
  if (amount === 0) return
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`cannot hold ${amount} paise`)
  const before = await lockHeld({ req, order })
  if (before.user !== user) throw new Error(`order ${order} is of another client`)
  const held = sumOf(before.lots)
  if (held === amount) return
  if (held > 0) throw new Error(`order ${order} holds ${held} paise already`)
  const taken = await takeFromWallet({ req, user, amount })
  const holds = before.holds + 1
  await query(req, sql`update orders set wallet_holds = ${holds} where id = ${order}`)
  await postJournal({
    req,
    key: `wallet-hold:${order}:${holds}`,
    cause: 'wallet_hold',
    order,
    user,
    postings: [...taken, ...taken.map(asHeld)],
  })
}

/** Gives what an order holds back to its lots; nothing held is fine. @returns paise given back */
export const releaseWallet = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<number> => {
  const { user, holds, lots } = await lockHeld({ req, order })
  if (lots.length === 0) return 0
  await postJournal({
    req,
    key: `wallet-release:${order}:${holds}`,
    cause: 'wallet_release',
    order,
    user,
    postings: lots.flatMap(({ lot_id: lot, kind, held }): Posting[] => [
      { account: 'wallet_held', amount: Number(held), user, lot },
      { account: `wallet_${kind}`, amount: -Number(held), user, lot },
    ]),
  })
  return sumOf(lots)
}

/** The order is paid: what it holds becomes an advance. Once; nothing held is fine. @returns paise spent */
export const spendHeldWallet = async ({
  req,
  order,
}: {
  req: DbRequest
  order: string
}): Promise<number> => {
  const { user, lots } = await lockHeld({ req, order })
  const spent = sumOf(lots)
  if (spent === 0) return 0
  const isPosted = await postJournal({
    req,
    key: `wallet-spend:${order}`,
    cause: 'wallet_spend',
    order,
    user,
    postings: [
      ...lots.map(({ lot_id: lot, held }): Posting => {
        return { account: 'wallet_held', amount: Number(held), user, lot }
      }),
      { account: 'advances', amount: -spent },
    ],
  })
  if (!isPosted) throw new Error(`order ${order} has spent its wallet money before`)
  return spent
}

const asHeld = (posting: Posting): Posting => ({
  ...posting,
  account: 'wallet_held',
  amount: -posting.amount,
})

const sumOf = (lots: LotRow[]): number => lots.reduce((sum, { held }) => sum + Number(held), 0)

/** What the postings say an order holds, by lot, after locking the order and then the wallet. */
async function lockHeld({ req, order }: { req: DbRequest; order: string }): Promise<Held> {
  const [row] = await query<{ user_id: string; wallet_holds: string }>(
    req,
    sql`select user_id, wallet_holds from orders where id = ${order} for update`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  await lockWallet({ req, user: row.user_id })
  const lots = await query<LotRow>(
    req,
    sql`select p.lot_id, l.kind, -sum(p.amount) as held
        from journals j join postings p on p.journal_id = j.id join wallet_lots l on l.id = p.lot_id
        where j.order_id = ${order} and p.account = 'wallet_held'
        group by p.lot_id, l.kind having sum(p.amount) <> 0 order by p.lot_id`,
  )
  return { user: row.user_id, holds: Number(row.wallet_holds), lots }
}
