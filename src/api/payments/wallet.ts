import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { adjustWallet } from '@/operations/payments/wallet/adjustWallet'
import { decideAdjustment } from '@/operations/payments/wallet/decideAdjustment'
import { readWallet } from '@/operations/payments/wallet/readWallet'
import { startTopUp } from '@/operations/payments/wallet/startTopUp'
import type { Caller } from '@/rules/people/caller'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@/rules/payments/wallet/walletKinds'
import { Id, IdParams, Instant, Line, ListOf, Paging } from '../schemas'

const Paise = z.number().int()

/** A positive amount that a person chose; the limits of the settings come on top. */
const Amount = Paise.min(1, { message: 'WALLET_LIMIT' }).max(1_000_000_000, {
  message: 'WALLET_LIMIT',
})

const Wallet = z.object({
  balance: Paise,
  paid: Paise,
  promo: Paise,
  held: Paise,
  currency: z.string(),
  lots: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['paid', 'promo']),
      amount: Paise,
      rest: Paise,
      expiresAt: Instant.nullable(),
      createdAt: Instant,
    }),
  ),
  entries: ListOf(
    z.object({
      at: Instant,
      cause: z.string(),
      text: z.string(),
      amount: Paise,
      balance: Paise,
      order: z.string().nullable(),
      orderCode: z.string().nullable(),
    }),
  ),
})

const Adjustment = z.object({
  id: z.string(),
  user: z.string(),
  kind: z.string(),
  amount: Paise,
  currency: z.string(),
  reason: z.string(),
  status: z.enum(['waiting', 'applied', 'rejected']),
  expiresAt: Instant.nullable(),
  requestedBy: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  createdAt: Instant,
})

/** The wallet: a closed system of the practice's own credit. No route pays it out or passes it on. */
export const WALLET_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/wallet',
    summary: 'The own wallet: balance, lots and movements, newest first',
    permit: { client: true },
    query: z.strictObject(Paging),
    answer: z.object({ wallet: Wallet }),
    run: async ({ req, query, language }) => ({
      wallet: await readWallet({ req, user: String(req.user!.id), query, language }),
    }),
  }),
  route({
    method: 'post',
    path: '/wallet/top-up',
    summary: 'Open the checkout of a top-up; the same Idempotency-Key is one top-up',
    permit: { client: true },
    body: z.strictObject({ amount: Amount }),
    answer: z.object({
      keyId: z.string(),
      gatewayOrderId: z.string(),
      amount: Paise,
      currency: z.string(),
      transaction: z.string(),
      prefill: z.object({ name: z.string(), email: z.string(), contact: z.string().nullable() }),
    }),
    isIdempotent: true,
    limit: { max: 30, seconds: 60, by: 'caller' },
    run: ({ req, caller, body, idempotencyKey }) =>
      startTopUp({
        req,
        caller: caller as Caller & { kind: 'client' },
        amount: body.amount,
        idempotencyKey,
      }),
  }),
  route({
    method: 'post',
    path: '/wallet/adjust',
    summary:
      'Credit or debit a client; above the limit of the settings it waits for a second person',
    permit: { staff: 'wallet.adjust' },
    body: z.strictObject({
      user: Id,
      kind: z.enum(Object.keys(ADJUSTMENT_KINDS) as [AdjustmentKind, ...AdjustmentKind[]]),
      amount: Amount,
      reason: Line(500),
      expiresAt: Instant.optional(),
    }),
    answer: z.object({ adjustment: Adjustment }),
    status: 201,
    isIdempotent: true,
    limit: { max: 60, seconds: 60, by: 'caller' },
    run: async ({ req, caller, body, idempotencyKey }) => ({
      adjustment: await adjustWallet({
        req,
        caller: caller as Caller & { kind: 'staff' },
        input: body,
        idempotencyKey,
      }),
    }),
  }),
  route({
    method: 'post',
    path: '/wallet/adjustments/:id/decide',
    summary: 'Approve or reject a waiting adjustment, never by the one who asked for it',
    permit: { staff: 'wallet.approve' },
    params: IdParams,
    body: z.strictObject({ approve: z.boolean() }),
    answer: z.object({ adjustment: Adjustment }),
    isIdempotent: true,
    run: async ({ req, params, body }) => ({
      adjustment: await decideAdjustment({
        req,
        id: params.id,
        by: String(req.user!.id),
        approve: body.approve,
      }),
    }),
  }),
]
