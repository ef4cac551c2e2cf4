import type { TaxBasis } from '@/rules/payments/tax/documentContent'
import type { TaxDocumentKind } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'

/** What a document says around its data, in one language. */
export type TaxDocumentTexts = {
  number: string
  date: string
  order: string
  against: string
  payment: string
  refund: string
  buyer: string
  address: string
  gstin: string
  tan: string
  state: string
  placeOfSupply: string
  reverseCharge: string
  no: string
  description: string
  sac: string
  amount: string
  price: string
  discount: string
  taxable: string
  total: string
  words: string
  paidBy: { gateway: string; wallet: string; tds: string }
  purpose: Record<'receipt' | 'invoice' | 'cancellation' | 'refund', string>
  original: string
  basis: Record<Exclude<TaxBasis, 'taxed'>, string>
  unsigned: string
}

export const TAX_DOCUMENT_TEXTS: Record<Language, TaxDocumentTexts> = {
  en: {
    number: 'Number',
    date: 'Date',
    order: 'Order',
    against: 'Against',
    payment: 'Payment',
    refund: 'Refund',
    buyer: 'Recipient',
    address: 'Address',
    gstin: 'GSTIN',
    tan: 'TAN',
    state: 'State',
    placeOfSupply: 'Place of supply',
    reverseCharge: 'Tax payable on reverse charge',
    no: 'No',
    description: 'Description',
    sac: 'SAC',
    amount: 'Amount',
    price: 'Price, tax included',
    discount: 'Discount',
    taxable: 'Taxable value',
    total: 'Total',
    words: 'Amount in words',
    paidBy: { gateway: 'Paid online', wallet: 'Paid from the wallet', tds: 'TDS kept back' },
    purpose: {
      receipt: 'Advance received for',
      invoice: 'Service supplied',
      cancellation: 'Cancellation charge for',
      refund: 'Refund for',
    },
    original: 'Original for the recipient',
    basis: {
      unregistered: 'The supplier is not registered under GST; no tax is charged.',
      exempt: 'This service is exempt from GST.',
      export: 'Export of services, zero-rated under GST.',
    },
    unsigned: 'Issued electronically; valid without a signature.',
  },
  hi: {
    number: 'संख्या',
    date: 'दिनांक',
    order: 'ऑर्डर',
    against: 'किसके विरुद्ध',
    payment: 'भुगतान',
    refund: 'वापसी',
    buyer: 'प्राप्तकर्ता',
    address: 'पता',
    gstin: 'जीएसटीआईएन',
    tan: 'टैन',
    state: 'राज्य',
    placeOfSupply: 'आपूर्ति का स्थान',
    reverseCharge: 'प्रतिवर्ती प्रभार पर देय कर',
    no: 'नहीं',
    description: 'विवरण',
    sac: 'एसएसी',
    amount: 'राशि',
    price: 'मूल्य, कर सहित',
    discount: 'छूट',
    taxable: 'कर योग्य मूल्य',
    total: 'कुल',
    words: 'राशि शब्दों में',
    paidBy: {
      gateway: 'ऑनलाइन भुगतान',
      wallet: 'वॉलेट से भुगतान',
      tds: 'काटा गया टीडीएस',
    },
    purpose: {
      receipt: 'प्राप्त अग्रिम, सेवा',
      invoice: 'प्रदान की गई सेवा',
      cancellation: 'रद्द करने का शुल्क, सेवा',
      refund: 'वापसी, सेवा',
    },
    original: 'प्राप्तकर्ता हेतु मूल प्रति',
    basis: {
      unregistered: 'आपूर्तिकर्ता जीएसटी में पंजीकृत नहीं है; कोई कर नहीं लिया गया।',
      exempt: 'यह सेवा जीएसटी से मुक्त है।',
      export: 'सेवाओं का निर्यात, जीएसटी में शून्य दर।',
    },
    unsigned: 'इलेक्ट्रॉनिक रूप से जारी; हस्ताक्षर के बिना मान्य।',
  },
}

/** Which sentence introduces the service. */
export const purposeOf = (kind: TaxDocumentKind): keyof TaxDocumentTexts['purpose'] => {
  if (kind === 'receipt_voucher' || kind === 'receipt') return 'receipt'
  return kind === 'tax_invoice' || kind === 'bill' ? 'invoice' : 'refund'
}
