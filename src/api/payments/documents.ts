import { z } from 'zod'
import { route, type Route } from '@/kit/route'
import { listDocuments } from '@/operations/payments/tax/listDocuments'
import { openDocument } from '@/operations/payments/tax/openDocument'
import { TAX_DOCUMENT_KINDS, type TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import { IdParams, Instant } from '../schemas'

const KINDS = Object.keys(TAX_DOCUMENT_KINDS) as [TaxDocumentKind, ...TaxDocumentKind[]]
const Paise = z.number().int()

const TaxDocument = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(KINDS),
  issuedAt: Instant,
  total: Paise,
  taxable: Paise,
  cgst: Paise,
  sgst: Paise,
  igst: Paise,
  currency: z.literal('INR'),
  url: z.string(),
})

/** Receipts, invoices and refund documents of orders. */
export const DOCUMENT_ROUTES: Route[] = [
  route({
    method: 'get',
    path: '/orders/:id/documents',
    summary: 'The receipts, invoices and refund documents of an order, by id or code',
    permit: { client: true, staff: 'payments.read' },
    params: z.strictObject({ id: z.string().min(1).max(40) }),
    answer: z.object({ documents: z.array(TaxDocument) }),
    run: async ({ req, caller, params }) => ({
      documents: await listDocuments({ req, caller, idOrCode: params.id }),
    }),
  }),
  route({
    method: 'get',
    path: '/tax-documents/:id/pdf',
    summary: 'A document as a PDF in the reader’s language, always the same bytes',
    permit: { client: true, staff: 'payments.read' },
    params: IdParams,
    answer: z.unknown(),
    limit: { max: 60, seconds: 60, by: 'caller' },
    run: ({ req, caller, params, language }) =>
      openDocument({ req, caller, id: params.id, language }),
  }),
]
