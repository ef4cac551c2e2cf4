import { now } from '@/kit/clock'
import { readPage } from '@/kit/readPage'
import { query as run, sql, type DbRequest } from '@/kit/sql'
import { JOURNAL_CAUSES, type JournalCause } from '@/rules/payments/causes'
import type { WalletKind } from '@/rules/payments/wallet/walletKinds'
import type { Language } from '@/rules/system/failures'
import { paged } from '@/rules/system/paging'

type Query = { page: number; limit: number }
type LotRow = {
  id: string
  kind: WalletKind
  amount: string
  rest: string
  expires_at: Date | string | null
  created_at: Date | string
}
type EntryRow = {
  created_at: Date | string
  cause: JournalCause
  amount: string
  balance: string
  order_id: string | null
  code: string | null
  total: string
}

/** A client's wallet: what can be spent, what unpaid orders hold, the lots and every movement, newest first. All in paise. */
export const readWallet = async ({
  req,
  user,
  query,
  language,
}: {
  req: DbRequest
  user: string
  query: Query
  language: Language
}) => {
  const lots = await readLots({ req, user })
  const sumOf = (kind: WalletKind): number =>
    lots.filter((lot) => lot.kind === kind).reduce((sum, { rest }) => sum + rest, 0)
  const [wallet] = await run<{ held: string }>(
    req,
    sql`select held from wallets where user_id = ${user}`,
  )
  const [paid, promo] = [sumOf('paid'), sumOf('promo')]
  return {
    balance: paid + promo,
    paid,
    promo,
    held: Number(wallet?.held ?? 0),
    currency: 'INR',
    lots,
    entries: await readEntries({ req, user, query, language }),
  }
}

/** What a client can spend now, in paise; expired credit does not count. */
export const walletBalance = async ({
  req,
  user,
}: {
  req: DbRequest
  user: string
}): Promise<number> => (await readLots({ req, user })).reduce((sum, { rest }) => sum + rest, 0)

/** The lots that can be spent, in the order in which they are. */
async function readLots({ req, user }: { req: DbRequest; user: string }) {
  const rows = await run<LotRow>(
    req,
    sql`select id, kind, amount, rest, expires_at, created_at from wallet_lots
        where user_id = ${user} and rest > 0 and (expires_at is null or expires_at > ${now().toISOString()}::timestamptz)
        order by kind = 'promo' desc, expires_at nulls last, created_at, id`,
  )
  return rows.map(({ amount, rest, expires_at, created_at, ...lot }) => ({
    ...lot,
    amount: Number(amount),
    rest: Number(rest),
    expiresAt: expires_at ? new Date(expires_at).toISOString() : null,
    createdAt: new Date(created_at).toISOString(),
  }))
}

/** Movements of the spendable money; held money that becomes a payment moves nothing of it and is not listed again. */
async function readEntries({
  req,
  user,
  query: { page, limit },
  language,
}: {
  req: DbRequest
  user: string
  query: Query
  language: Language
}) {
  const read = (part: { limit: number; offset: number }) =>
    run<EntryRow>(
      req,
      sql`select e.*, o.code, count(*) over () as total from (
          select j.id, j.created_at, j.cause, j.order_id, -sum(p.amount) as amount,
            sum(-sum(p.amount)) over (order by j.created_at, j.id) as balance
          from postings p join journals j on j.id = p.journal_id
          where p.user_id = ${user} and p.account in ('wallet_paid', 'wallet_promo') group by j.id) e
        left join orders o on o.id = e.order_id
        order by e.created_at desc, e.id desc limit ${part.limit} offset ${part.offset}`,
    )
  const { rows, ...rest } = await readPage({ page, limit, read })
  const docs = rows.map(({ created_at, cause, amount, balance, order_id: order, code }) => ({
    at: new Date(created_at).toISOString(),
    cause,
    text: JOURNAL_CAUSES[cause][language],
    amount: Number(amount),
    balance: Number(balance),
    order,
    orderCode: code,
  }))
  return paged({ docs, ...rest })
}
