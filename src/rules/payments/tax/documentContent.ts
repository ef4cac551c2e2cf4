import { amountInWords } from '../../money/amountInWords'
import { stateOfGstin } from './gstin'
import type { StateCode } from './indianStates'
import type { TaxDocumentKind } from './taxDocumentKinds'
import type { TaxParts } from './taxOf'

type Both = { en: string; hi: string }

/** Why a document shows tax or none. */
export type TaxBasis = 'taxed' | 'exempt' | 'export' | 'unregistered'

export type Seller = {
  name: Both
  address: string | null
  state: StateCode | null
  gstin: string | null
}

export type Buyer = {
  name: string
  address: string | null
  state: StateCode | null
  gstin: string | null
  tan: string | null
}

/** What the money is for: an order as it was placed. Paise. */
export type DocumentOrder = {
  code: string
  service: Both
  price: number
  discount: number
  sac: string | null
  ratePercent: number
}

/** An earlier document that this one refers to. */
export type EarlierDocument = { number: string; kind: TaxDocumentKind; issuedAt: string }

/** How the client paid, in paise; null where the document is not about a payment. */
export type PaidBy = { gateway: number; wallet: number; tds: number }

/** What a document says, frozen when it is issued: it is rendered from nothing else. */
export type DocumentContent = TaxParts & {
  version: 1
  kind: TaxDocumentKind
  number: string
  /** UTC instant. */
  issuedAt: string
  basis: TaxBasis
  seller: Seller
  buyer: Buyer
  /** GST code of the state of supply; null without tax data. */
  placeOfSupply: StateCode | null
  order: DocumentOrder
  /** The gateway's payment or refund. */
  payment: string | null
  paidBy: PaidBy | null
  against: EarlierDocument | null
  /** An invoice over what is kept of a cancelled order; missing on all others. */
  isCancellation?: true
  total: number
  words: Both
  isReverseCharge: false
}

/** Puts a document together; the words and the total follow from the parts. */
export const documentContent = ({
  parts,
  ...given
}: Omit<DocumentContent, keyof TaxParts | 'version' | 'total' | 'words' | 'isReverseCharge'> & {
  parts: TaxParts
}): DocumentContent => {
  const total = parts.taxable + parts.cgst + parts.sgst + parts.igst
  const words = {
    en: amountInWords({ paise: total, locale: 'en' }),
    hi: amountInWords({ paise: total, locale: 'hi' }),
  }
  return { version: 1, ...given, ...parts, total, words, isReverseCharge: false }
}

/** Tax on the order decides; without it the practice is not registered, or the service is exempt or exported. */
export const taxBasis = ({
  ratePercent,
  isRegistered,
  placeOfSupply,
}: {
  ratePercent: number
  isRegistered: boolean
  placeOfSupply: StateCode | null
}): TaxBasis => {
  if (ratePercent > 0) return 'taxed'
  if (!isRegistered) return 'unregistered'
  return placeOfSupply === '96' ? 'export' : 'exempt'
}

/** Place of supply of a service (IGST Act section 12(2)): the state of a registered buyer, else of the address on record. */
export const placeOfSupply = ({
  buyer,
}: {
  buyer: Pick<Buyer, 'gstin' | 'state'>
}): StateCode | null => (buyer.gstin ? stateOfGstin(buyer.gstin) : null) ?? buyer.state

/** The kinds that an order gets, all from the same row: an order is documented to its end as it began. */
export const documentKinds = (
  basis: TaxBasis,
): Record<'receipt' | 'invoice' | 'refund' | 'credit', TaxDocumentKind> =>
  basis === 'taxed'
    ? {
        receipt: 'receipt_voucher',
        invoice: 'tax_invoice',
        refund: 'refund_voucher',
        credit: 'credit_note',
      }
    : { receipt: 'receipt', invoice: 'bill', refund: 'refund_note', credit: 'refund_note' }
