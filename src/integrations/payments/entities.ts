import { z } from 'zod'
import type { GatewayOrder, GatewayPayment, GatewayRefund } from './port'

const paise = z.number().int().nonnegative()
const LAST_SECOND = 253_402_300_799
const instant = z
  .number()
  .min(0)
  .max(LAST_SECOND)
  .transform((seconds) => new Date(seconds * 1000).toISOString())

/** Razorpay's order entity in our words. */
export const ORDER = z
  .object({
    id: z.string(),
    amount: z.coerce.number().pipe(paise),
    currency: z.string(),
    status: z.enum(['created', 'attempted', 'paid']),
  })
  .transform(({ id, ...order }): GatewayOrder => ({ gatewayOrderId: id, ...order }))

/** Razorpay's payment entity in our words; fields that are null there are left out. */
export const PAYMENT = z
  .object({
    id: z.string(),
    order_id: z.string().nullish(),
    amount: paise,
    currency: z.string(),
    status: z.enum(['created', 'authorized', 'captured', 'failed', 'refunded']),
    method: z.string().nullish(),
    amount_refunded: paise.nullish(),
    created_at: instant,
    error_code: z.string().nullish(),
    fee: paise.nullish(),
    tax: paise.nullish(),
  })
  .transform(
    ({ order_id, method, amount_refunded, created_at, error_code, fee, tax, ...payment }) =>
      ({
        ...payment,
        gatewayOrderId: order_id ?? null,
        method: method ?? null,
        amountRefunded: amount_refunded ?? 0,
        createdAt: created_at,
        ...(error_code ? { errorCode: error_code } : {}),
        ...(typeof fee === 'number' ? { fee } : {}),
        ...(typeof tax === 'number' ? { tax } : {}),
      }) satisfies GatewayPayment,
  )

export const PAYMENT_LIST = z
  .object({ items: z.array(PAYMENT) })
  .transform(({ items }): GatewayPayment[] => items)

/** Razorpay's refund entity in our words. */
export const REFUND = z
  .object({
    id: z.string(),
    payment_id: z.string(),
    amount: paise,
    currency: z.string(),
    status: z.enum(['pending', 'processed', 'failed']),
    receipt: z.string().nullish(),
    created_at: instant,
  })
  .transform(({ payment_id, receipt, created_at, ...refund }): GatewayRefund => ({
    ...refund,
    gatewayPaymentId: payment_id,
    receipt: receipt ?? null,
    createdAt: created_at,
  }))

export const REFUND_LIST = z
  .object({ items: z.array(REFUND) })
  .transform(({ items }): GatewayRefund[] => items)
