import type { PayloadRequest } from 'payload'
import { query, sql } from '@/kit/sql'
import {
  placeOfSupply,
  taxBasis,
  type Buyer,
  type DocumentOrder,
  type PaidBy,
  type Seller,
  type TaxBasis,
} from '@/rules/payments/tax/documentContent'
import type { StateCode } from '@/rules/payments/tax/indianStates'
import { stateCode } from '@/rules/payments/tax/stateCode'
import type { TaxParts } from '@/rules/payments/tax/taxOf'
import { readMoneySettings, type GstSettings } from '../../system/moneySettings'
import { readSettings } from '../../system/settings'

type Row = {
  id: string
  code: string
  user_id: string
  is_cancelled: boolean
  title: string
  title_hi: string | null
  price: string
  discount: string
  taxable: string
  cgst: string
  sgst: string
  igst: string
  payable: string
  wallet: string
  tds: string
  sac: string | null
  gst_rate: string
  state: string | null
  gstin: string | null
  tan: string | null
  name: string
  address: string | null
}

/** What every document of an order says, whatever its kind. */
export type DocumentFacts = {
  id: string
  user: string
  basis: TaxBasis
  seller: Seller
  buyer: Buyer
  placeOfSupply: StateCode | null
  order: DocumentOrder
  paidBy: PaidBy
  parts: TaxParts
  isCancelled: boolean
}

/** Locks an order and reads what its documents say, with the practice as it is today. @throws Error for an unknown order */
export const documentFacts = async ({
  req,
  order,
}: {
  req: PayloadRequest
  order: string
}): Promise<DocumentFacts> => {
  const [row] = await query<Row>(
    req,
    sql`select o.id, o.code, o.user_id, o.status = 'cancelled' as is_cancelled, o.service_title as title, o.service_title_hi as title_hi, o.price, o.discount, o.taxable, o.cgst, o.sgst, o.igst,
          o.payable, o.wallet, o.tds, o.sac, o.gst_rate, o.billing_state as state, o.billing_gstin as gstin, o.billing_tan as tan,
          coalesce(nullif(o.billing_name, ''), u.name) as name, o.billing_address as address
        from orders o join users u on u.id = o.user_id where o.id = ${order} for update of o`,
  )
  if (!row) throw new Error(`no order ${order} to document`)
  const { gst } = await readMoneySettings({ req })
  const buyer = buyerOf(row)
  const place = placeOfSupply({ buyer })
  const ratePercent = Number(row.gst_rate)
  return {
    id: row.id,
    user: row.user_id,
    basis: taxBasis({ ratePercent, isRegistered: gst.isRegistered, placeOfSupply: place }),
    seller: await sellerOf({ req, gst, ratePercent }),
    buyer,
    placeOfSupply: place,
    order: orderOf(row),
    paidBy: { gateway: Number(row.payable), wallet: Number(row.wallet), tds: Number(row.tds) },
    parts: partsOf(row),
    isCancelled: row.is_cancelled,
  }
}

const buyerOf = ({ name, address, state, gstin, tan }: Row): Buyer => ({
  name,
  address,
  state: state ? stateCode(state) : null,
  gstin,
  tan,
})

const orderOf = (row: Row): DocumentOrder => ({
  code: row.code,
  service: { en: row.title, hi: row.title_hi ?? row.title },
  price: Number(row.price),
  discount: Number(row.discount),
  sac: row.sac,
  ratePercent: Number(row.gst_rate),
})

const partsOf = ({ taxable, cgst, sgst, igst }: Row): TaxParts => ({
  taxable: Number(taxable),
  cgst: Number(cgst),
  sgst: Number(sgst),
  igst: Number(igst),
})

/** The practice as its settings say today. An order that was priced with tax shows the GSTIN in any case. */
async function sellerOf({
  req,
  gst,
  ratePercent,
}: {
  req: PayloadRequest
  gst: GstSettings
  ratePercent: number
}): Promise<Seller> {
  const { legalName, address, state } = gst
  const gstin = gst.isRegistered || ratePercent > 0 ? gst.gstin : null
  if (legalName) return { name: { en: legalName, hi: legalName }, address, state, gstin }
  const english = await readSettings({ req, language: 'en' })
  const hindi = await readSettings({ req, language: 'hi' })
  const name = { en: english.practiceName, hi: hindi.practiceName }
  return { name, address, state, gstin }
}
