import { createLocalReq, type Payload } from 'payload'
import { now, shiftClock } from '@/kit/clock'
import { present, query, sql } from '@/kit/sql'
import { adjustWallet } from '@/operations/payments/wallet/adjustWallet'
import { settlePayment } from '@/operations/payments/settlePayment'
import type { AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import type { SeededClient } from './seedPeople'

type Context = { payload: Payload; clients: SeededClient[]; worker: string }

const DAY_MS = 24 * 3_600_000

/** Who paid in how much, in paise. */
const TOP_UPS = [
  { client: 3, amount: 500_000, daysAgo: 20 },
  { client: 8, amount: 200_000, daysAgo: 9 },
  { client: 1, amount: 100_000, daysAgo: 4 },
]

/** What staff gave; the last one is large enough to wait for a second person. */
const CREDITS: {
  client: number
  kind: AdjustmentKind
  amount: number
  reason: string
  expiresInDays?: number
}[] = [
  {
    client: 0,
    kind: 'promotion',
    amount: 30_000,
    reason: 'Diwali greeting',
    expiresInDays: 25,
  },
  { client: 8, kind: 'promotion', amount: 50_000, reason: 'Brought a friend', expiresInDays: 80 },
  { client: 5, kind: 'goodwill', amount: 25_000, reason: 'Report came a day late' },
  {
    client: 2,
    kind: 'goodwill',
    amount: 350_000,
    reason: 'Reading repeated after a wrong birth time',
  },
]

/** Wallets of some clients: paid in, given by staff, and one credit that waits for its approval. */
export const seedWallets = async (context: Context): Promise<void> => {
  for (const [at, topUp] of TOP_UPS.entries()) await payIn({ context, ...topUp, at })
  shiftClock(-2 * DAY_MS)
  for (const credit of CREDITS) await give({ context, ...credit })
  shiftClock(0)
}

async function payIn({
  context: { payload, clients },
  client,
  amount,
  daysAgo,
  at,
}: (typeof TOP_UPS)[number] & { context: Context; at: number }): Promise<void> {
  shiftClock(-daysAgo * DAY_MS)
  const req = await createLocalReq({}, payload)
  const gatewayOrderId = `order_DemoTopUp${at}`
  await query(
    req,
    sql`insert into transactions (id, key, kind, user_id, gateway_order_id, amount, currency, status, gateway_status, checks, created_at, updated_at)
        values (gen_random_uuid(), ${`topup:demo:${at}`}, 'topup', ${clients[client]!.id}, ${gatewayOrderId}, ${amount}, 'INR', 'pending', 'created', 0, ${now().toISOString()}::timestamptz, ${present()})`,
  )
  const payment = {
    id: `pay_DemoTopUp${at}`,
    gatewayOrderId,
    amount,
    currency: 'INR',
    status: 'captured' as const,
    method: 'upi',
  }
  await settlePayment({ req, payment, source: 'webhook' })
}

async function give({
  context: { payload, clients, worker },
  client,
  expiresInDays,
  ...credit
}: (typeof CREDITS)[number] & { context: Context }): Promise<void> {
  const req = await createLocalReq({}, payload)
  const expiresAt =
    expiresInDays === undefined
      ? undefined
      : new Date(Date.now() + expiresInDays * DAY_MS).toISOString()
  await adjustWallet({
    req,
    caller: { kind: 'staff', id: worker, role: 'owner' },
    input: { user: clients[client]!.id, expiresAt, ...credit },
  })
}
