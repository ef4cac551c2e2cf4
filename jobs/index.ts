import { z } from 'zod'
import { defineJob } from '@/kit/job'
import { generateKundli } from '@/operations/charts/generateKundli'
import { giveUpNotification, sendNotification } from '@/operations/notifications/sendNotification'
import { expireOrders } from '@/operations/orders/expireOrders'
import { repairOrders } from '@/operations/orders/repairOrders'
import { reconcileGateway } from '@/operations/payments/books/reconcileGateway'
import { applyGatewayEvent } from '@/operations/payments/gatewayEvents'
import { reconcilePayment, reconcilePayments } from '@/operations/payments/reconcilePayments'
import { giveUpRefund, sendRefund } from '@/operations/payments/refunds/sendRefund'
import { expireCredit } from '@/operations/payments/wallet/expireCredit'
import { sealOldResetAddress, sendPasswordReset } from '@/operations/people/sendPasswordReset'
import { sendVerification } from '@/operations/people/sendVerification'
import { deliverReport } from '@/operations/reports/deliverReport'
import { pruneSystem } from '@/operations/system/pruneSystem'

const Id = z.guid()
const Nothing = z.strictObject({})
const Language = z.enum(['en', 'hi'])

const KundliInput = z.strictObject({
  order: Id,
  locale: Language,
  style: z.enum(['north', 'south']),
})

const ResetInput = z.strictObject({
  audience: z.enum(['users', 'admins']),
  sealedEmail: z.string(),
  language: Language,
  askedAt: z.iso.datetime().optional(),
})

/** Everything that happens later: one row each. The order is that of the column's enum. */
export const JOBS = [
  defineJob({
    slug: 'applyGatewayEvent',
    lane: 'critical',
    attempts: 12,
    input: z.strictObject({ event: Id }),
    run: applyGatewayEvent,
  }),
  defineJob({
    slug: 'deliverReport',
    lane: 'normal',
    attempts: 12,
    input: z.strictObject({ report: Id }),
    run: deliverReport,
  }),
  defineJob({
    slug: 'generateKundli',
    lane: 'normal',
    attempts: 12,
    input: KundliInput,
    run: generateKundli,
  }),
  defineJob({
    slug: 'pruneSystem',
    lane: 'bulk',
    attempts: 3,
    input: Nothing,
    run: pruneSystem,
  }),
  defineJob({
    slug: 'reconcileGateway',
    lane: 'normal',
    attempts: 8,
    input: Nothing,
    run: reconcileGateway,
  }),
  defineJob({
    slug: 'reconcilePayment',
    lane: 'critical',
    attempts: 8,
    input: z.strictObject({ transaction: Id }),
    run: reconcilePayment,
  }),
  defineJob({
    slug: 'repairOrders',
    lane: 'normal',
    attempts: 3,
    input: Nothing,
    run: repairOrders,
  }),
  defineJob({
    slug: 'sendNotification',
    lane: 'normal',
    attempts: 10,
    input: z.strictObject({ notification: Id }),
    run: sendNotification,
    giveUp: giveUpNotification,
  }),
  defineJob({
    slug: 'sendPasswordReset',
    lane: 'critical',
    attempts: 5,
    input: z.preprocess(sealOldResetAddress, ResetInput),
    run: sendPasswordReset,
  }),
  defineJob({
    slug: 'sendRefund',
    lane: 'normal',
    attempts: 14,
    input: z.strictObject({ refund: Id }),
    run: sendRefund,
    giveUp: giveUpRefund,
  }),
  defineJob({
    slug: 'sendVerification',
    lane: 'critical',
    attempts: 5,
    input: z.strictObject({ user: Id }),
    run: sendVerification,
  }),
  defineJob({
    slug: 'expireCredit',
    lane: 'normal',
    attempts: 5,
    input: Nothing,
    run: expireCredit,
  }),
  defineJob({
    slug: 'reconcilePayments',
    lane: 'normal',
    attempts: 3,
    input: Nothing,
    run: reconcilePayments,
  }),
  defineJob({
    slug: 'expireOrders',
    lane: 'normal',
    attempts: 3,
    input: Nothing,
    run: expireOrders,
  }),
]
