import { formatPaise } from '@/rules/money/formatPaise'
import type { DocumentContent } from '@/rules/payments/tax/documentContent'
import { INDIAN_STATES, type StateCode } from '@/rules/payments/tax/indianStates'
import { TAX_DOCUMENT_KINDS } from '@/rules/payments/tax/taxDocumentKinds'
import type { Language } from '@/rules/system/failures'
import { formatInstant } from '@/rules/time/formatInstant'
import { purposeOf, TAX_DOCUMENT_TEXTS } from './taxDocumentTexts'

/** A label and what stands beside it. */
export type DocumentRow = [label: string, value: string]

/** Everything that a document shows, in one language, in the order of the page. */
export const taxDocumentRows = (content: DocumentContent, locale: Language) => {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  const purpose = content.isCancellation ? 'cancellation' : purposeOf(content.kind)
  return {
    texts,
    title: titleOf(content, locale),
    original: content.kind === 'tax_invoice' ? texts.original : null,
    seller: { name: content.seller.name[locale], lines: sellerLines(content, locale) },
    head: headRows(content, locale),
    buyer: { name: content.buyer.name, lines: buyerLines(content, locale) },
    supply: supplyRows(content, locale),
    description: `${texts.purpose[purpose]}: ${content.order.service[locale]}`,
    sac: content.basis === 'unregistered' ? '' : (content.order.sac ?? ''),
    sums: sumRows(content, locale),
    total: money(content.total, locale),
    words: content.words[locale],
    paid: paidRows(content, locale),
    basis: content.basis === 'taxed' ? null : texts.basis[content.basis],
  }
}

const money = (paise: number, locale: Language): string => formatPaise({ paise, locale })

/** A supplier who is registered calls the bill of an exempt service a bill of supply (CGST rule 49). */
function titleOf({ kind, basis }: DocumentContent, locale: Language): string {
  if (kind !== 'bill' || basis === 'unregistered') return TAX_DOCUMENT_KINDS[kind][locale]
  return { en: 'Bill of supply', hi: 'आपूर्ति बिल' }[locale]
}

const stateName = (code: StateCode, locale: Language): string =>
  `${INDIAN_STATES[code][locale]} (${code})`

function sellerLines({ seller }: DocumentContent, locale: Language): string[] {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  return [
    seller.address ?? '',
    seller.gstin ? `${texts.gstin}: ${seller.gstin}` : '',
    seller.state ? `${texts.state}: ${stateName(seller.state, locale)}` : '',
  ].filter(Boolean)
}

function buyerLines({ buyer }: DocumentContent, locale: Language): string[] {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  return [
    buyer.address ?? '',
    buyer.gstin ? `${texts.gstin}: ${buyer.gstin}` : '',
    buyer.tan ? `${texts.tan}: ${buyer.tan}` : '',
    buyer.state ? `${texts.state}: ${stateName(buyer.state, locale)}` : '',
  ].filter(Boolean)
}

const dateOf = (at: string, locale: Language): string =>
  formatInstant({ at, locale, timezone: 'Asia/Kolkata', style: 'date' })

function headRows(content: DocumentContent, locale: Language): DocumentRow[] {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  const { against, payment } = content
  const rows: DocumentRow[] = [
    [texts.number, content.number],
    [texts.date, dateOf(content.issuedAt, locale)],
    [texts.order, content.order.code],
  ]
  if (payment)
    rows.push([purposeOf(content.kind) === 'refund' ? texts.refund : texts.payment, payment])
  if (against)
    rows.push([
      texts.against,
      `${TAX_DOCUMENT_KINDS[against.kind][locale]}\n${against.number}\n${dateOf(against.issuedAt, locale)}`,
    ])
  return rows
}

function supplyRows({ placeOfSupply, basis }: DocumentContent, locale: Language): DocumentRow[] {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  const rows: DocumentRow[] = []
  if (placeOfSupply) rows.push([texts.placeOfSupply, stateName(placeOfSupply, locale)])
  if (basis !== 'unregistered') rows.push([texts.reverseCharge, texts.no])
  return rows
}

/** Price and discount are shown only where the document is over the whole order. */
function sumRows(content: DocumentContent, locale: Language): DocumentRow[] {
  const texts = TAX_DOCUMENT_TEXTS[locale]
  const { order, total, taxable, cgst, sgst, igst } = content
  const rows: DocumentRow[] = []
  if (order.discount > 0 && order.price - order.discount === total)
    rows.push(
      [texts.price, money(order.price, locale)],
      [texts.discount, money(-order.discount, locale)],
    )
  if (content.basis !== 'taxed') return rows
  rows.push([texts.taxable, money(taxable, locale)])
  const rate = order.ratePercent
  if (igst > 0) rows.push([taxName('igst', rate, locale), money(igst, locale)])
  else
    rows.push(
      [taxName('cgst', rate / 2, locale), money(cgst, locale)],
      [taxName('sgst', rate / 2, locale), money(sgst, locale)],
    )
  return rows
}

const TAX_NAMES = {
  cgst: { en: 'CGST', hi: 'सीजीएसटी' },
  sgst: { en: 'SGST/UTGST', hi: 'एसजीएसटी/यूटीजीएसटी' },
  igst: { en: 'IGST', hi: 'आईजीएसटी' },
}

const taxName = (tax: keyof typeof TAX_NAMES, rate: number, locale: Language): string =>
  `${TAX_NAMES[tax][locale]} ${rate}%`

function paidRows({ paidBy }: DocumentContent, locale: Language): DocumentRow[] {
  const names = TAX_DOCUMENT_TEXTS[locale].paidBy
  return (['gateway', 'wallet', 'tds'] as const)
    .filter((part) => paidBy && paidBy[part] > 0)
    .map((part) => [names[part], money(paidBy![part], locale)])
}
