import { realNow } from './clock'
import { env } from './env'
import { Failure } from './failure'
import { query, sql, type DbRequest } from './sql'

/** So many attempts in so many seconds. */
export type Limit = { max: number; seconds: number }

/** About 10 MB; an address that fills it with others forgets the oldest of them, never all. */
const MAX_WINDOWS = 50_000
const windows = new Map<string, { count: number; endsAt: number }>()
const SWEEP_EVERY = 5000
let sinceSweep = SWEEP_EVERY

/** Counts in this process only: cheap, for every request. @throws Failure TOO_MANY */
export const countHere = ({ key, limit }: { key: string; limit: Limit }): void => {
  const at = Date.now()
  const window = windows.get(key)
  if (!window || window.endsAt <= at) {
    windows.delete(key)
    makeRoom(at)
    windows.set(key, { count: 1, endsAt: at + limit.seconds * 1000 })
    return
  }
  window.count += 1
  if (window.count > scaled(limit)) throw tooMany(window.endsAt - at)
}

/**
 * Counts one attempt for all processes in a fixed window of the database, before the work is done.
 * The request must not be inside a transaction, else a rollback forgets the attempt.
 * @throws Failure TOO_MANY with the seconds left
 */
export const countAttempt = async ({
  req,
  key,
  limit,
}: {
  req: DbRequest
  key: string
  limit: Limit
}): Promise<void> => {
  const at = realNow()
  const endsAt = new Date(at.getTime() + limit.seconds * 1000)
  const [row] = await query<{ count: string; ends_at: Date | string }>(
    { payload: req.payload },
    sql`insert into rate_limits as r (id, key, count, ends_at, created_at, updated_at)
        values (gen_random_uuid(), ${key}, 1, ${endsAt.toISOString()}::timestamptz, now(), now())
        on conflict (key) do update set
          count = case when r.ends_at <= ${at.toISOString()}::timestamptz then 1 else r.count + 1 end,
          ends_at = case when r.ends_at <= ${at.toISOString()}::timestamptz then excluded.ends_at else r.ends_at end,
          updated_at = now()
        returning count, ends_at`,
  )
  if (Number(row!.count) > scaled(limit))
    throw tooMany(new Date(row!.ends_at).getTime() - at.getTime())
}

/** True when the window is used up already; counts nothing. */
export const isUsedUp = async ({
  req,
  key,
  limit,
}: {
  req: DbRequest
  key: string
  limit: Limit
}): Promise<boolean> => {
  const rows = await query<{ count: string }>(
    { payload: req.payload },
    sql`select count from rate_limits where key = ${key} and ends_at > ${realNow().toISOString()}::timestamptz`,
  )
  return Number(rows[0]?.count ?? 0) >= scaled(limit)
}

/** Forgets the attempts of a key, after a success. */
export const forgetAttempts = async ({
  req,
  key,
}: {
  req: DbRequest
  key: string
}): Promise<void> => {
  await query({ payload: req.payload }, sql`delete from rate_limits where key = ${key}`)
}

/** The windows that are over go first, looked for at each so many new ones, then the one that began first. */
function makeRoom(at: number): void {
  sinceSweep += 1
  if (windows.size < MAX_WINDOWS) return
  if (sinceSweep >= SWEEP_EVERY) {
    sinceSweep = 0
    for (const [key, { endsAt }] of windows) if (endsAt <= at) windows.delete(key)
  }
  if (windows.size >= MAX_WINDOWS) windows.delete(windows.keys().next().value!)
}

const scaled = ({ max }: Limit): number => max * env().RATE_LIMIT_SCALE

const tooMany = (milliseconds: number): Failure =>
  new Failure('TOO_MANY', { retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) })
