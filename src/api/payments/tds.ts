import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { listTds, TDS_STATES } from '@/operations/payments/tax/listTds'
import { receiveTdsCertificate } from '@/operations/payments/tax/receiveTdsCertificate'
import { uploadTdsCertificate } from '@/operations/payments/tax/uploadTdsCertificate'
import type { Caller } from '@/rules/people/caller'
import { Id, Instant, ListOf, Paging } from '../schemas'

const Paise = z.number().int()

const Kept = z.object({
  order: z.string(),
  code: z.string(),
  client: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  gstin: z.string().nullable(),
  tan: z.string().nullable(),
  amount: Paise,
  tds: Paise,
  paidAt: Instant,
  days: z.number().int(),
  age: z.string(),
  receivedAt: Instant.nullable(),
  certificate: z.string().nullable(),
  file: z.object({ name: z.string(), url: z.string() }).nullable(),
})

const OrderParams = z.strictObject({ orderId: Id })
const Received = z.object({ order: z.string(), receivedAt: Instant, certificate: z.string() })

/** Only staff come through the routes' permits. */
const staffOf = (caller: Caller) => caller as Extract<Caller, { kind: 'staff' }>

/** TDS of business clients: what is awaited, and the certificates that came. */
export const TDS_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/admin/tds',
    summary: 'TDS that business clients kept back, by age; open ones unless asked',
    permit: { staff: 'payments.read' },
    query: z.strictObject({ state: z.enum(TDS_STATES).default('open'), ...Paging }),
    answer: ListOf(Kept).extend({
      currency: z.literal('INR'),
      open: z.array(z.object({ age: z.string(), amount: Paise })),
    }),
    run: ({ req, query }) => listTds({ req, query }),
  }),
  route({
    method: 'post',
    path: '/admin/tds/:orderId/certificate',
    summary: 'A TDS certificate has come: an uploaded client file settles the order in full',
    permit: { staff: 'payments.refund' },
    params: OrderParams,
    body: z.strictObject({ file: Id }),
    answer: Received,
    isIdempotent: true,
    run: ({ req, caller, params, body }) =>
      receiveTdsCertificate({
        req,
        order: params.orderId,
        file: body.file,
        by: staffOf(caller).id,
      }),
  }),
  route({
    method: 'put',
    path: '/admin/tds/:orderId/certificate',
    summary: 'Upload a TDS certificate as a PDF; it settles the order in full',
    permit: { staff: 'payments.refund' },
    upload: { field: 'file', maxFiles: 1, maxBytes: 20_000_000 },
    params: OrderParams,
    answer: Received,
    isIdempotent: true,
    run: ({ req, caller, params, files }) =>
      uploadTdsCertificate({
        req,
        caller: staffOf(caller),
        order: params.orderId,
        file: files[0]!,
      }),
  }),
]
