import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { transaction } from '@/kit/transaction'
import { creditWallet } from '@/operations/payments/wallet/creditWallet'
import { newReq, rows, sql } from './shop'

/** A member of staff. */
export const aManager = async (): Promise<Staff> => {
  const id = randomUUID()
  await rows(
    sql`insert into admins (id, name, email, role) values (${id}, 'A manager', ${`${id}@practice.example.in`}, 'manager')`,
  )
  return { kind: 'staff', id, role: 'manager' }
}

export type Staff = { kind: 'staff'; id: string; role: 'manager' }

/** Runs work in one transaction, on a request of its own or the given one. */
export const inOne = <T>(
  work: (req: PayloadRequest) => Promise<T>,
  req: PayloadRequest | Promise<PayloadRequest> = newReq(),
): Promise<T> => Promise.resolve(req).then((given) => transaction(given, () => work(given)))

type Given = {
  user: string
  amount: number
  kind?: 'paid' | 'promo'
  /** Hours from now after which promotional credit is over. */
  hours?: number
  key?: string
}

/** Credits a client: paid money as a top-up does, promotional credit as staff do. @returns false when the key was done */
export const give = async ({
  user,
  amount,
  kind = 'paid',
  hours,
  key,
}: Given): Promise<boolean> => {
  const req = await newReq()
  const expiresAt = hours === undefined ? null : new Date(now().getTime() + hours * 3_600_000)
  return transaction(req, () =>
    creditWallet({
      req,
      user,
      kind,
      amount,
      cause: kind === 'paid' ? 'topup' : 'promotion',
      key: key ?? `test:${randomUUID()}`,
      from: [{ account: kind === 'paid' ? 'gateway' : 'promotions', amount }],
      expiresAt,
    }),
  )
}

export type Purse = { paid: number; promo: number; held: number }

/** The wallet's row, after proving that it and each lot equal what the postings say. */
export const purseOf = async (user: string): Promise<Purse> => {
  const [purse] = await rows<Purse>(
    sql`select paid::int, promo::int, held::int from wallets where user_id = ${user}`,
  )
  const [ledger] = await rows<Purse>(
    sql`select coalesce(-sum(amount) filter (where account = 'wallet_paid'), 0)::int as paid,
          coalesce(-sum(amount) filter (where account = 'wallet_promo'), 0)::int as promo,
          coalesce(-sum(amount) filter (where account = 'wallet_held'), 0)::int as held from postings where user_id = ${user}`,
  )
  const wrong = await rows(
    sql`select l.id from wallet_lots l where l.user_id = ${user}
          and l.rest <> (select coalesce(-sum(p.amount), 0) from postings p where p.lot_id = l.id and p.account <> 'wallet_held')`,
  )
  if (JSON.stringify(purse) !== JSON.stringify(ledger) || wrong.length > 0)
    throw new Error(`wallet ${JSON.stringify(purse)} but ledger ${JSON.stringify(ledger)}`)
  return purse!
}

/** What is left of each lot, in the order in which they were given. */
export const restsOf = async (user: string): Promise<number[]> => {
  const lots = await rows<{ rest: number }>(
    sql`select rest::int from wallet_lots where user_id = ${user} order by created_at, id`,
  )
  return lots.map(({ rest }) => rest)
}

/** The causes of a client's journals, with how often each happened. */
export const causesOf = async (user: string): Promise<Record<string, number>> => {
  const found = await rows<{ cause: string; times: number }>(
    sql`select cause, count(*)::int as times from journals where user_id = ${user} group by cause`,
  )
  return Object.fromEntries(found.map(({ cause, times }) => [cause, times]))
}
