import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { repairOrders } from '@/operations/orders/repairOrders'
import { decideDifference } from '@/operations/payments/books/decideDifference'
import { exportMoney } from '@/operations/payments/books/exportMoney'
import { proveMoney } from '@/operations/payments/books/proveMoney'
import { readBalances } from '@/operations/payments/books/readBalances'
import { EXPORT_COLUMNS, type ExportKind } from '@/rules/payments/books/exportColumns'
import { typedText } from '@/rules/text/typedText'
import { isCalendarDate } from '@/rules/time/calendar'
import { IdParams, Line } from '../schemas'

const KINDS = Object.keys(EXPORT_COLUMNS) as [ExportKind, ...ExportKind[]]
const Day = z.string().overwrite(typedText).refine(isCalendarDate, { message: 'BAD_DATE' })
const Name = z.object({ en: z.string(), hi: z.string() })

const Difference = z.looseObject({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['open', 'repaired', 'accepted']),
  reference: z.string(),
})

/** The proof of the money, its queue of differences and what the accountant takes away. */
export const MONEY_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/admin/money',
    summary:
      'Whether the money is right: each check with the rows that differ, balances, liabilities by age',
    permit: { staff: 'payments.read' },
    answer: z.looseObject({
      isProven: z.boolean(),
      provedAt: z.string(),
      checks: z.array(z.looseObject({ name: Name, isGreen: z.boolean() })),
    }),
    limit: { max: 60, seconds: 60, by: 'caller' },
    run: async ({ req }) => ({
      ...(await proveMoney({ req })),
      balances: await readBalances({ req }),
    }),
  }),
  route({
    method: 'get',
    path: '/admin/money/export',
    summary: 'Journals, tax documents or transactions of a period of Indian days, as a CSV file',
    permit: { staff: 'payments.read' },
    query: z
      .strictObject({ kind: z.enum(KINDS), from: Day, to: Day })
      .refine(({ from, to }) => from <= to, { message: 'PERIOD_REVERSED', path: ['to'] }),
    answer: z.string().meta({ description: 'text/csv' }),
    limit: { max: 30, seconds: 60, by: 'caller' },
    run: async ({ req, query: { kind, from, to }, language }) =>
      new Response(await exportMoney({ req, kind, from, to, language }), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${kind}-${from}-${to}.csv"`,
          'Cache-Control': 'private, no-store',
        },
      }),
  }),
  route({
    method: 'post',
    path: '/admin/money/repair-orders',
    summary: 'Make orders whose row lost a payment, a refund or a move say again what happened',
    permit: { staff: 'payments.refund' },
    answer: z.object({ repaired: z.number().int() }),
    limit: { max: 10, seconds: 60, by: 'caller' },
    run: async ({ req }) => ({ repaired: await repairOrders({ req }) }),
  }),
  route({
    method: 'post',
    path: '/admin/money/differences/:id/decide',
    summary: 'Repair a difference by what the gateway says now, or accept it with a reason',
    permit: { staff: 'payments.refund' },
    params: IdParams,
    body: z.strictObject({ action: z.enum(['repair', 'accept']), note: Line(500) }),
    answer: z.object({ difference: Difference }),
    isIdempotent: true,
    run: async ({ req, params, body }) => ({
      difference: await decideDifference({
        req,
        by: String(req.user!.id),
        id: params.id,
        decision: body,
      }),
    }),
  }),
]
