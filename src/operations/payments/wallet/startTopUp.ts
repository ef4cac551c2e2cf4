import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '@/kit/clock'
import { Failure } from '@/kit/failure'
import { idempotencyOwner } from '@/kit/idempotency'
import { query, sql } from '@/kit/sql'
import { nextCheckAt } from '@/rules/payments/checkGap'
import type { Caller } from '@/rules/people/caller'
import { readMoneySettings } from '../../system/moneySettings'
import { checkoutKeyId, openGatewayOrder, type Attempt } from '../openGatewayOrder'

type Client = { name: string; email: string; phone: string | null }

/** What the gateway accepts at least, in paise. */
const GATEWAY_MINIMUM = 100

/**
 * Opens the checkout of a wallet top-up. The row is committed before the gateway is called, and its receipt makes
 * a repeated call find the same order there; the same idempotency key is one top-up.
 * @param amount paise
 * @throws Failure WALLET_LIMIT, IDEMPOTENCY_KEY_REUSED, GATEWAY_UNAVAILABLE
 */
export const startTopUp = async ({
  req,
  caller,
  amount,
  idempotencyKey,
}: {
  req: PayloadRequest
  caller: Caller & { kind: 'client' }
  amount: number
  idempotencyKey?: string
}) => {
  await assertWithinLimits({ req, amount })
  const keyId = checkoutKeyId(req)
  const { name, email, phone } = await findClient({ req, user: caller.id })
  const owner = idempotencyKey ? idempotencyOwner({ caller, key: idempotencyKey }) : randomUUID()
  const topUp = await insertOnce({ req, user: caller.id, amount, key: `topup:${owner}` })
  const gatewayOrderId = await openGatewayOrder({
    req,
    attempt: topUp,
    notes: { purpose: 'wallet' },
  })
  return {
    keyId,
    gatewayOrderId,
    amount,
    currency: 'INR',
    transaction: topUp.id,
    prefill: { name, email, contact: phone },
  }
}

async function assertWithinLimits({
  req,
  amount,
}: {
  req: PayloadRequest
  amount: number
}): Promise<void> {
  const { topUpMin, topUpMax } = await readMoneySettings({ req })
  if (amount < Math.max(topUpMin, GATEWAY_MINIMUM) || amount > topUpMax)
    throw new Failure('WALLET_LIMIT', { field: 'amount' })
}

async function findClient({ req, user }: { req: PayloadRequest; user: string }): Promise<Client> {
  const [row] = await query<Client>(
    req,
    sql`select name, email, phone from users where id = ${user}`,
  )
  if (!row) throw new Failure('NOT_FOUND')
  return row
}

async function insertOnce({
  req,
  user,
  amount,
  key,
}: {
  req: PayloadRequest
  user: string
  amount: number
  key: string
}): Promise<Attempt> {
  const at = now().toISOString()
  const check = nextCheckAt({ checks: 0, from: now() })!.toISOString()
  await query(
    req,
    sql`insert into transactions (id, key, kind, user_id, amount, currency, status, gateway_status, next_check_at, checks, created_at, updated_at)
        values (gen_random_uuid(), ${key}, 'topup', ${user}, ${amount}, 'INR', 'pending', 'created', ${check}::timestamptz, 0, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (key) do nothing`,
  )
  const [topUp] = await query<Attempt>(
    req,
    sql`select id, gateway_order_id, amount from transactions where key = ${key}`,
  )
  if (Number(topUp!.amount) !== amount)
    throw new Failure('IDEMPOTENCY_KEY_REUSED', { field: 'Idempotency-Key' })
  return topUp!
}
