/**
 * The documents of an order's money. Of a registered practice: receipt voucher at payment (CGST rule 50),
 * tax invoice at supply (rule 46), refund voucher before it (rule 51), credit note after it (section 34).
 * A practice that is not registered gives plain receipts, bills and refund notes without tax.
 */
export const TAX_DOCUMENT_KINDS = {
  receipt_voucher: { series: 'RV', en: 'Receipt voucher', hi: 'रसीद वाउचर' },
  tax_invoice: { series: 'INV', en: 'Tax invoice', hi: 'कर बीजक' },
  refund_voucher: { series: 'RFV', en: 'Refund voucher', hi: 'वापसी वाउचर' },
  credit_note: { series: 'CN', en: 'Credit note', hi: 'क्रेडिट नोट' },
  receipt: { series: 'R', en: 'Receipt', hi: 'रसीद' },
  bill: { series: 'B', en: 'Bill', hi: 'बिल' },
  refund_note: { series: 'RN', en: 'Refund note', hi: 'वापसी पर्ची' },
} as const

export type TaxDocumentKind = keyof typeof TAX_DOCUMENT_KINDS
