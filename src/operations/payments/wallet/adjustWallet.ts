import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { idempotencyOwner } from '@/kit/idempotency'
import { query, sql } from '@/kit/sql'
import { transaction } from '@/kit/transaction'
import { mayExpire, needsApproval } from '@/rules/payments/wallet/adjustmentEffect'
import type { Caller } from '@/rules/people/caller'
import type { AdjustmentKind, AdjustmentStatus } from '@/rules/payments/wallet/walletKinds'
import { uuidOf } from '@/rules/text/uuid'
import { adjustmentAnswer, adjustmentRow, type AdjustmentRow } from './adjustmentRow'
import { applyAdjustment } from './applyAdjustment'
import { approvalLimit } from './approvalLimit'
import { tellApprovers } from './tellApprovers'
import { lockWallet } from './wallet'

type Input = {
  user: string
  kind: AdjustmentKind
  amount: number
  reason: string
  expiresAt?: string
}
type Request = { req: PayloadRequest; by: string; input: Input }

const DAY_MS = 24 * 3_600_000

/**
 * A member of staff credits or debits a client. Above the limit of the settings it waits for a second person,
 * otherwise it is applied at once; the same idempotency key is one adjustment.
 * @throws Failure NOT_FOUND, BAD_INPUT, WALLET_TOO_LOW, IDEMPOTENCY_KEY_REUSED
 */
export const adjustWallet = async ({
  req,
  caller,
  input,
  idempotencyKey,
}: {
  req: PayloadRequest
  caller: Caller & { kind: 'staff' }
  input: Input
  idempotencyKey?: string
}) => {
  const expiresAt = expiryOf(input)
  const by = caller.id
  const id = idempotencyKey
    ? uuidOf(idempotencyOwner({ caller, key: idempotencyKey }))
    : randomUUID()
  return transaction(req, async () => {
    await assertClient({ req, user: input.user })
    const { available } = await lockWallet({ req, user: input.user })
    const known = await adjustmentRow({ req, id })
    if (known) return sameAs({ known, input })
    if (input.kind === 'debit' && available < input.amount)
      throw new Failure('WALLET_TOO_LOW', { field: 'amount' })
    const isWaiting = await mustWait({ req, by, input })
    await insert({ req, by, input, id, status: isWaiting ? 'waiting' : 'applied', expiresAt })
    if (isWaiting) await tellApprovers({ req, id, by, amount: input.amount })
    else await applyAdjustment({ req, adjustment: { ...input, id, expiresAt }, by })
    return adjustmentAnswer((await adjustmentRow({ req, id }))!)
  })
}

/** The same key is the same adjustment, however long ago it was. */
function sameAs({ known, input }: { known: AdjustmentRow; input: Input }) {
  const isSame =
    known.user === input.user && known.kind === input.kind && known.amount === input.amount
  if (!isSame) throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
  return adjustmentAnswer(known)
}

function expiryOf({ kind, expiresAt }: Input): Date | null {
  if (expiresAt === undefined) return null
  const at = new Date(expiresAt)
  if (!mayExpire(kind) || at <= now()) throw new Failure('BAD_INPUT', { field: 'expiresAt' })
  return at
}

async function assertClient({ req, user }: { req: PayloadRequest; user: string }): Promise<void> {
  const rows = await query(req, sql`select 1 from users where id = ${user}`)
  if (rows.length === 0) throw new Failure('NOT_FOUND', { field: 'user' })
}

/** Counted under the wallet's lock, so that parallel requests see each other. */
async function mustWait({ req, by, input }: Request): Promise<boolean> {
  const above = await approvalLimit({ req, by })
  const since = new Date(now().getTime() - DAY_MS).toISOString()
  const [row] = await query<{ alone: string }>(
    req,
    sql`select coalesce(sum(amount), 0) as alone from wallet_adjustments
        where user_id = ${input.user} and requested_by_id = ${by} and status = 'applied' and decided_by_id is null and created_at > ${since}::timestamptz`,
  )
  return needsApproval({ amount: input.amount, alone: Number(row!.alone), above })
}

async function insert({
  req,
  by,
  input,
  id,
  status,
  expiresAt,
}: Request & { id: string; status: AdjustmentStatus; expiresAt: Date | null }): Promise<void> {
  const at = now().toISOString()
  const decidedAt = status === 'applied' ? at : null
  await query(
    req,
    sql`insert into wallet_adjustments (id, user_id, kind, amount, reason, status, expires_at, requested_by_id, decided_at, created_at, updated_at)
        values (${id}, ${input.user}, ${input.kind}, ${input.amount}, ${input.reason}, ${status}, ${expiresAt?.toISOString() ?? null}::timestamptz, ${by}, ${decidedAt}::timestamptz, ${at}::timestamptz, ${at}::timestamptz)`,
  )
}
