import type { PayloadRequest } from 'payload'
import type { MessageEvent } from '@/rules/notifications/messageEvents'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'
import { documentFiles, type DocumentFile } from '../payments/tax/openDocument'

const REFUNDS = ['refund_voucher', 'credit_note', 'refund_note'] as const

/** The documents that the mail of an event carries; a kind that the order does not have is left out. */
const CARRIED: Partial<Record<MessageEvent, readonly TaxDocumentKind[]>> = {
  'order.confirmed': ['receipt_voucher', 'receipt'],
  'report.delivered': ['tax_invoice', 'bill'],
  'order.refunded': REFUNDS,
}

/** The files that go with the mail of an event, rendered in the reader's language when it is sent. */
export const attachmentsOf = async ({
  req,
  event,
  order,
  language,
}: {
  req: PayloadRequest
  event: MessageEvent
  order: string | null
  language: Language
}): Promise<DocumentFile[]> => {
  const kinds = CARRIED[event]
  return kinds && order ? documentFiles({ req, order, kinds, language }) : []
}
